package org.bapassistant.retrieval;

import java.util.function.Supplier;
import org.bapassistant.knowledge.Card;

/**
 * A card in a ranking.
 *
 * @param score higher is better; comparable within one ranking only
 * @param probability that this card is the one asked for, 0..1; over all cards of the ranking they
 *     sum to 1
 * @param reasons gives the explanation; most cards of a ranking are never asked for it
 */
public record RankedCard(Card card, double score, double probability, Supplier<String> reasons) {

  RankedCard showing(Card form) {
    return new RankedCard(form, score, probability, reasons);
  }

  /** Why it stands where it stands, for a person. */
  public String explanation() {
    return reasons.get();
  }
}
