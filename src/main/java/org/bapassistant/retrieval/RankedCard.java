package org.bapassistant.retrieval;

import org.bapassistant.knowledge.Card;

/**
 * A card in a ranking.
 *
 * @param score higher is better; comparable within one ranking only
 * @param probability that this card is the one asked for, 0..1; over all cards of the ranking they
 *     sum to 1
 * @param explanation why it stands where it stands, for a person
 */
public record RankedCard(Card card, double score, double probability, String explanation) {}
