package org.bapassistant.answering;

import java.util.List;
import org.bapassistant.knowledge.Card;
import org.bapassistant.knowledge.Group;
import org.bapassistant.retrieval.RankedCard;
import org.bapassistant.retrieval.Ranking;

/** Decides which further cards are close enough to be offered as "or is it rather …". */
final class Closeness {

  /** A first card this sure needs no second choice. */
  private static final double SURE = 0.95;

  /** A card less likely than this is no choice but noise. */
  private static final double FLOOR = 0.02;

  private static final int MOST = 2;

  private Closeness() {}

  /** The further cards to offer, in rank order. */
  static List<Alternative> alternatives(Ranking ranking) {
    if (ranking.cards().isEmpty() || ranking.cards().getFirst().probability() >= SURE) {
      return List.of();
    }
    return titles(
        ranking.cards().stream()
            .skip(1)
            .limit(MOST)
            .filter(c -> c.probability() >= FLOOR)
            .toList());
  }

  /** The cards that an answer may draw on: the first, and those that are close to it. */
  static List<Card> evidence(Ranking ranking) {
    return ranking.cards().stream()
        .limit(1L + MOST)
        .filter(
            ranked ->
                ranked == ranking.cards().getFirst()
                    || (ranked.probability() >= FLOOR && isAdvice(ranked.card())))
        .map(RankedCard::card)
        .toList();
  }

  private static boolean isAdvice(Card card) {
    return card.group() != Group.SCOPE && card.group() != Group.SAFETY;
  }

  /** The cards nearest to a question that none answers. */
  static List<Alternative> nearest(Ranking ranking) {
    return titles(
        ranking.cards().stream().filter(c -> c.card().group() != Group.SCOPE).limit(MOST).toList());
  }

  private static List<Alternative> titles(List<RankedCard> cards) {
    return cards.stream().map(c -> new Alternative(c.card().id(), c.card().title())).toList();
  }
}
