package org.bapassistant.retrieval;

import java.util.List;
import java.util.function.UnaryOperator;
import org.bapassistant.knowledge.Card;

/**
 * The cards that bear on a question.
 *
 * @param cards best first; ties by card id
 * @param support probability that the knowledge base answers the question at all, 0..1
 * @param millis what the parts took
 */
public record Ranking(List<RankedCard> cards, double support, Millis millis) {

  public Ranking {
    cards = List.copyOf(cards);
  }

  /** The same ranking when something else was searched beside it for so many milliseconds. */
  public Ranking besides(double searchMillis) {
    return new Ranking(cards, support, new Millis(millis.embed(), millis.search() + searchMillis));
  }

  /** The same ranking with each card in another form, such as another language. */
  public Ranking showing(UnaryOperator<Card> form) {
    return new Ranking(
        cards.stream().map(ranked -> ranked.showing(form.apply(ranked.card()))).toList(),
        support,
        millis);
  }

  /**
   * Milliseconds of the parts.
   *
   * @param embed turning the question into vectors
   * @param search finding and ranking
   */
  public record Millis(double embed, double search) {

    /** Nothing was searched. */
    public static final Millis NONE = new Millis(0, 0);
  }
}
