package org.bapassistant.retrieval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bapassistant.knowledge.Card;

/**
 * The vectors of some cards, and of messages that no card answers.
 *
 * @param byCard per card and model one unit vector per passage, in the order of {@link
 *     CardDocuments#passages}
 * @param unrelated per model one unit vector per message of {@link Unrelated}, in its order
 */
record CardVectors(Map<Card, PerModel<List<float[]>>> byCard, PerModel<List<float[]>> unrelated) {

  static final CardVectors NONE = new CardVectors(Map.of(), new PerModel<>(List.of(), List.of()));

  /** Takes the vectors from the cache, which makes those that are missing. */
  static CardVectors of(List<Card> cards, VectorCache cache, Progress progress) {
    List<EmbeddableText> texts = new ArrayList<>();
    cards.forEach(card -> texts.addAll(CardDocuments.passages(card)));
    int cardTexts = texts.size();
    texts.addAll(Unrelated.texts());
    PerModel<List<float[]>> all =
        PerModel.of(
            model ->
                cache.vectors(
                    model,
                    texts,
                    (done, of) -> progress.step("vectors by " + model.key(), done, of)));
    Map<Card, PerModel<List<float[]>>> byCard = new LinkedHashMap<>();
    int from = 0;
    for (Card card : cards) {
      int start = from;
      int end = from + CardDocuments.count(card);
      byCard.put(card, PerModel.of(model -> all.of(model).subList(start, end)));
      from = end;
    }
    return new CardVectors(
        byCard, PerModel.of(model -> all.of(model).subList(cardTexts, all.of(model).size())));
  }

  /** The vectors of a card's passages, if it is one of these cards. */
  Optional<PerModel<List<float[]>>> of(Card card) {
    return Optional.ofNullable(byCard.get(card));
  }

  /**
   * The vectors that stand for a card as a class: title and wordings, not the answer's own prose.
   */
  List<float[]> members(Card card, EncoderModel model) {
    List<EmbeddableText> passages = CardDocuments.passages(card);
    List<float[]> vectors = of(card).orElseThrow().of(model);
    List<float[]> members = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      if (passages.get(i).role() == TextRole.QUESTION) {
        members.add(vectors.get(i));
      }
    }
    return members;
  }
}
