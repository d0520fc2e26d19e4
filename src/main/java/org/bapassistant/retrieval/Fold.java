package org.bapassistant.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bapassistant.knowledge.Card;
import org.bapassistant.knowledge.Group;
import org.bapassistant.knowledge.Wording;

/**
 * An index that has not read some voices, to ask it what they wrote.
 *
 * @param every of their wordings one in so many is asked, from 1; of the few cards that only say
 *     which door is the right one, all
 */
record Fold(Set<String> voices, int every, CardIndex index, IndexSnapshot snapshot) {

  /**
   * Leaves out some voices, and every message that no card answers whose number falls to the fold.
   *
   * @param number the fold's number, from 0
   * @param of the number of folds
   */
  static Fold without(
      Set<String> voices,
      int every,
      int number,
      int of,
      List<Card> cards,
      CardVectors vectors,
      ClinicalAnalyzer analyzer)
      throws IOException {
    List<Card> kept = new ArrayList<>();
    Map<Card, PerModel<List<float[]>>> byCard = new LinkedHashMap<>();
    for (Card card : cards) {
      List<Wording> others =
          card.wordings().stream().filter(w -> !voices.contains(w.voice())).toList();
      Card without = card.asking(others);
      PerModel<List<float[]>> all = vectors.of(card).orElseThrow();
      kept.add(without);
      byCard.put(without, PerModel.of(model -> vectorsWithout(voices, card, all.of(model))));
    }
    CardVectors remaining =
        new CardVectors(
            byCard, PerModel.of(model -> withoutEvery(number, of, vectors.unrelated().of(model))));
    CardIndex index = CardIndex.inMemory(analyzer);
    index.update(kept, remaining);
    Discriminants discriminants = Discriminants.learn(kept, remaining);
    return new Fold(voices, every, index, index.snapshot(kept, Optional.of(discriminants)));
  }

  private static List<float[]> withoutEvery(int number, int of, List<float[]> vectors) {
    List<float[]> kept = new ArrayList<>();
    for (int i = 0; i < vectors.size(); i++) {
      if (i % of != number) {
        kept.add(vectors.get(i));
      }
    }
    return kept;
  }

  private static List<float[]> vectorsWithout(
      Set<String> voices, Card card, List<float[]> vectors) {
    int before = CardDocuments.before(card);
    List<float[]> kept = new ArrayList<>(vectors.subList(0, before));
    for (int w = 0; w < card.wordings().size(); w++) {
      if (!voices.contains(card.wordings().get(w).voice())) {
        kept.add(vectors.get(before + w));
      }
    }
    return kept;
  }

  List<HeldOut> questions(List<Card> cards, CardVectors vectors, Lexicon lexicon) {
    List<HeldOut> questions = new ArrayList<>();
    int seen = 0;
    for (int number = 0; number < cards.size(); number++) {
      Card card = cards.get(number);
      PerModel<List<float[]>> all = vectors.of(card).orElseThrow();
      int before = CardDocuments.before(card);
      for (int w = 0; w < card.wordings().size(); w++) {
        Wording wording = card.wordings().get(w);
        if (voices.contains(wording.voice())
            && (card.group() == Group.SCOPE || seen++ % every == 0)) {
          int at = before + w;
          QuestionVectors own = new QuestionVectors(PerModel.of(model -> all.of(model).get(at)));
          questions.add(heldOut(wording.voice(), wording.text(), own, number, lexicon));
        }
      }
    }
    return questions;
  }

  HeldOut unrelated(String text, CardVectors vectors, int number, Lexicon lexicon) {
    QuestionVectors own =
        new QuestionVectors(PerModel.of(model -> vectors.unrelated().of(model).get(number)));
    return heldOut("unrelated", text, own, -1, lexicon);
  }

  private HeldOut heldOut(
      String voice, String text, QuestionVectors vectors, int right, Lexicon lexicon) {
    String words = Glossary.shipped().words(text);
    Evidence evidence = snapshot.evidence(words, lexicon, Optional.of(vectors));
    Lexicon.Coverage coverage = lexicon.coverage(words, snapshot.reader(), CardDocuments.PASSAGE);
    return new HeldOut(voice, evidence.table(), right, coverage.terms(), coverage.known());
  }

  void close() throws IOException {
    snapshot.release();
    index.close();
  }
}
