package org.bapassistant.retrieval;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.Card;
import org.bapassistant.knowledge.KnowledgeBaseReader;
import org.bapassistant.knowledge.Wording;

/**
 * Learns the ranking and the sufficiency gate from the wordings of the cards, as they would fare
 * with an author whom the index has never read: each voice in turn is left out of the index and
 * asked as questions.
 *
 * <p>Ranking: weights that maximise the likelihood of the right card. Gate: logistic regression
 * between these questions and messages that no card answers. Both convex, so the result does not
 * depend on where the search began.
 */
public final class RankingTraining {

  private static final Gate NO_GATE = new Gate(Map.of(), 0);

  private RankingTraining() {}

  /**
   * Learns and writes the weights.
   *
   * @param weightsFile where the weights go
   * @return 0
   */
  public static int run(Path knowledgeBase, Path weightsFile, Progress progress, PrintStream out)
      throws IOException {
    List<Card> cards = KnowledgeBaseReader.read(knowledgeBase).published(Language.EN);
    Path folder = Files.createTempDirectory("bap-assistant-train");
    ClinicalAnalyzer analyzer = new ClinicalAnalyzer(Shorthand.load());
    Lexicon lexicon = new Lexicon(analyzer);
    List<HeldOut> asked = new ArrayList<>();
    List<HeldOut> unanswerable = new ArrayList<>();
    List<String> unrelatedTexts = Unrelated.messages();
    List<String> voices = voices(cards);
    try (Encoders encoders = new Encoders()) {
      VectorCache cache = new VectorCache(folder, encoders);
      CardVectors vectors = CardVectors.of(cards, cache, progress);
      for (int i = 0; i < voices.size(); i++) {
        String voice = voices.get(i);
        Fold fold = Fold.without(voice, i, voices.size(), cards, vectors, analyzer);
        asked.addAll(fold.questions(cards, vectors, lexicon));
        for (int u = i; u < unrelatedTexts.size(); u += voices.size()) {
          unanswerable.add(fold.unrelated(unrelatedTexts.get(u), vectors, u, lexicon));
        }
        fold.close();
        progress.step("voices", i + 1, voices.size());
      }
    }
    learnAndWrite(asked, unanswerable, weightsFile, out);
    return 0;
  }

  private static void learnAndWrite(
      List<HeldOut> asked, List<HeldOut> unanswerable, Path weightsFile, PrintStream out)
      throws IOException {
    Map<Feature, Double> weights = SoftmaxFit.fit(asked);
    Ranker ranker = new Ranker(new RankingWeights(weights, NO_GATE, NO_GATE));
    reportByVoice(asked, ranker, out);
    SupportFit gate = SupportFit.fit(asked, unanswerable, ranker);
    gate.report("gate", out);
    SupportFit wordsGate = SupportFit.fit(wordsOnly(asked), wordsOnly(unanswerable), ranker);
    wordsGate.report("gate by words alone", out);
    try (BufferedWriter writer = Files.newBufferedWriter(weightsFile, StandardCharsets.UTF_8)) {
      writer.write(
          "# Learned by the command 'train'; do not edit by hand. Higher means that it counts more.\n");
      RankingWeights learned = new RankingWeights(weights, gate.gate(), wordsGate.gate());
      for (Map.Entry<String, Double> line : learned.lines().entrySet()) {
        writer.write(String.format(Locale.ROOT, "%s=%.4f%n", line.getKey(), line.getValue()));
      }
    }
  }

  private static List<HeldOut> wordsOnly(List<HeldOut> questions) {
    return questions.stream()
        .map(q -> new HeldOut(q.voice(), q.table().wordsOnly(), q.right(), q.terms(), q.known()))
        .toList();
  }

  private static void reportByVoice(List<HeldOut> asked, Ranker ranker, PrintStream out) {
    asked.stream()
        .collect(Collectors.groupingBy(HeldOut::voice, TreeMap::new, Collectors.toList()))
        .forEach((voice, questions) -> out.println(line(voice, questions, ranker)));
    out.println(line("all voices", asked, ranker));
  }

  private static String line(String name, List<HeldOut> questions, Ranker ranker) {
    long first = 0;
    long third = 0;
    for (HeldOut question : questions) {
      int rank = question.rankOfRight(ranker.scores(question.table()));
      first += rank == 1 ? 1 : 0;
      third += rank <= 3 ? 1 : 0;
    }
    return String.format(
        Locale.ROOT,
        "%-28s %5d questions, success@1 %.3f, success@3 %.3f",
        name,
        questions.size(),
        first / (double) questions.size(),
        third / (double) questions.size());
  }

  private static List<String> voices(List<Card> cards) {
    return cards.stream()
        .flatMap(card -> card.wordings().stream())
        .map(Wording::voice)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * A question whose author the index did not know.
   *
   * @param right the number of the right card; -1 when no card answers
   */
  record HeldOut(String voice, FeatureTable table, int right, int terms, int known) {

    /** The rank of the right card, from 1; ties count against it. */
    int rankOfRight(double[] scores) {
      int rank = 1;
      for (int card = 0; card < scores.length; card++) {
        rank += card != right && scores[card] >= scores[right] ? 1 : 0;
      }
      return rank;
    }
  }

  /** An index that has not read one voice. */
  private record Fold(String voice, CardIndex index, IndexSnapshot snapshot) {

    /** Leaves out one voice, and every message that no card answers whose number falls to it. */
    static Fold without(
        String voice,
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
            card.wordings().stream().filter(w -> !w.voice().equals(voice)).toList();
        Card without = card.asking(others);
        PerModel<List<float[]>> all = vectors.of(card).orElseThrow();
        kept.add(without);
        byCard.put(without, PerModel.of(model -> vectorsWithout(voice, card, all.of(model))));
      }
      CardVectors remaining =
          new CardVectors(
              byCard,
              PerModel.of(model -> withoutEvery(number, of, vectors.unrelated().of(model))));
      CardIndex index = CardIndex.inMemory(analyzer);
      index.update(kept, remaining);
      Discriminants discriminants = Discriminants.learn(kept, remaining);
      return new Fold(voice, index, index.snapshot(kept, Optional.of(discriminants)));
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

    private static List<float[]> vectorsWithout(String voice, Card card, List<float[]> vectors) {
      int before = CardDocuments.passages(card).size() - card.wordings().size();
      List<float[]> kept = new ArrayList<>(vectors.subList(0, before));
      for (int w = 0; w < card.wordings().size(); w++) {
        if (!card.wordings().get(w).voice().equals(voice)) {
          kept.add(vectors.get(before + w));
        }
      }
      return kept;
    }

    List<HeldOut> questions(List<Card> cards, CardVectors vectors, Lexicon lexicon) {
      List<HeldOut> questions = new ArrayList<>();
      for (int number = 0; number < cards.size(); number++) {
        Card card = cards.get(number);
        PerModel<List<float[]>> all = vectors.of(card).orElseThrow();
        int before = CardDocuments.passages(card).size() - card.wordings().size();
        for (int w = 0; w < card.wordings().size(); w++) {
          if (card.wordings().get(w).voice().equals(voice)) {
            int at = before + w;
            QuestionVectors own = new QuestionVectors(PerModel.of(model -> all.of(model).get(at)));
            questions.add(heldOut(card.wordings().get(w).text(), own, number, lexicon));
          }
        }
      }
      return questions;
    }

    HeldOut unrelated(String text, CardVectors vectors, int number, Lexicon lexicon) {
      QuestionVectors own =
          new QuestionVectors(PerModel.of(model -> vectors.unrelated().of(model).get(number)));
      return heldOut(text, own, -1, lexicon);
    }

    private HeldOut heldOut(String text, QuestionVectors vectors, int right, Lexicon lexicon) {
      Evidence evidence = snapshot.evidence(text, lexicon, Optional.of(vectors));
      Lexicon.Coverage coverage = lexicon.coverage(text, snapshot.reader(), CardDocuments.PASSAGE);
      return new HeldOut(voice, evidence.table(), right, coverage.terms(), coverage.known());
    }

    void close() throws IOException {
      snapshot.release();
      index.close();
    }
  }
}
