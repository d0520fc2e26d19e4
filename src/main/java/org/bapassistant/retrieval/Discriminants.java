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
 * @param boundary per model what tells questions about the cards from all others
 */
record Discriminants(
    PerModel<Discriminant> learned, PerModel<float[][]> rows, PerModel<Boundary> boundary) {

  /** The card whose wordings are themselves unrelated messages. */
  static final String OFF_TOPIC = "scope-off-topic";

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
    PerModel<Boundary> boundary =
        PerModel.of(model -> boundary(learned.of(model), cards, vectors, model));
    return new Discriminants(learned, rows, boundary);
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
                    .toArray(float[][]::new)),
        boundary);
  }

  private static Boundary boundary(
      Discriminant discriminant, List<Card> cards, CardVectors vectors, EncoderModel model) {
    List<float[]> related =
        cards.stream()
            .filter(card -> !card.id().equals(OFF_TOPIC))
            .flatMap(card -> vectors.members(card, model).stream())
            .toList();
    return new Boundary(discriminant.row(related), discriminant.row(vectors.unrelated().of(model)));
  }

  private float[] rowAfter(
      Card card, EncoderModel model, Map<Card, Integer> places, CardVectors vectors) {
    Integer place = places.get(card);
    return place == null || vectors.of(card).isPresent()
        ? learned.of(model).row(vectors.members(card, model))
        : rows.of(model)[place];
  }
}
