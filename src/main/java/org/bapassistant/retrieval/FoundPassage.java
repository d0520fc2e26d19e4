package org.bapassistant.retrieval;

/**
 * A passage in a ranking.
 *
 * @param score higher is better; comparable between questions
 * @param cosine of question and passage; 0 while vectors cannot be compared
 * @param words share of the question's words, by their weight, that the passage holds, 0..1
 * @param support probability that the passage bears on the question, 0..1
 */
public record FoundPassage(
    DocumentPassage passage, double score, double cosine, double words, double support) {}
