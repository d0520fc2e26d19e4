package org.bapassistant.retrieval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bapassistant.knowledge.Card;

/**
 * The discriminants of all cards, per model.
 *
 * @param learned the scatter that was learned
 * @param rows per model one row per card, in the order of the cards
 */
record Discriminants(PerModel<Discriminant> learned, PerModel<float[][]> rows) {

  /** Learns scatter and rows from the vectors of all cards. */
  static Discriminants learn(List<Card> cards, CardVectors vectors) {
    PerModel<Discriminant> learned =
        PerModel.of(
            model ->
                Discriminant.of(cards.stream().map(card -> vectors.members(card, model)).toList()));
    PerModel<float[][]> rows =
        PerModel.of(
            model ->
                cards.stream()
                    .map(card -> learned.of(model).row(vectors.members(card, model)))
                    .toArray(float[][]::new));
    return new Discriminants(learned, rows);
  }

  /**
   * The discriminants after some cards changed: the scatter stays, the rows of changed cards are
   * made anew.
   *
   * @param earlier the cards that these rows belong to
   * @param vectors of every card that is new or changed
   */
  Discriminants after(List<Card> earlier, List<Card> cards, CardVectors vectors) {
    Map<Card, Integer> places = new HashMap<>();
    earlier.forEach(card -> places.put(card, places.size()));
    return new Discriminants(
        learned,
        PerModel.of(
            model ->
                cards.stream()
                    .map(card -> rowAfter(card, model, places, vectors))
                    .toArray(float[][]::new)));
  }

  private float[] rowAfter(
      Card card, EncoderModel model, Map<Card, Integer> places, CardVectors vectors) {
    Integer place = places.get(card);
    return place == null || vectors.of(card).isPresent()
        ? learned.of(model).row(vectors.members(card, model))
        : rows.of(model)[place];
  }
}
