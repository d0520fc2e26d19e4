package org.bapassistant.retrieval;

import java.util.List;
import org.bapassistant.knowledge.Card;

/**
 * What the index says of one question.
 *
 * @param cards in the order by which the table numbers them
 * @param nearestPassage the passage nearest in meaning; empty when only words were compared
 */
record Evidence(List<Card> cards, FeatureTable table, String nearestPassage) {}
