package org.bapassistant.retrieval;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.Card;
import org.bapassistant.knowledge.KnowledgeBaseReader;

/**
 * Learns the ranking and the sufficiency gate from the wordings of the cards, as they would fare
 * with an author whom the index has never read: voices are left out of the index in turn and asked
 * as questions.
 *
 * <p>Ranking: weights that maximise the likelihood of the right card. Gate: logistic regression
 * between these questions and messages that no card answers. Both convex, so the result does not
 * depend on where the search began.
 */
public final class RankingTraining {

  private static final Gate NO_GATE = new Gate(Map.of(), 0);

  /** Enough to learn some twenty weights; more only takes memory. */
  private static final int MOST_QUESTIONS = 6000;

  private final List<Card> cards;
  private final Progress progress;
  private final PrintStream out;
  private final List<HeldOut> asked = new ArrayList<>();
  private final List<HeldOut> unanswerable = new ArrayList<>();

  private RankingTraining(Path knowledgeBase, Progress progress, PrintStream out) {
    this.cards = KnowledgeBaseReader.read(knowledgeBase).published(Language.EN);
    this.progress = progress;
    this.out = out;
  }

  /**
   * Learns and reports, by voice, how often the right card came first.
   *
   * @param voices only these are left out, each by itself, and all their wordings are asked; empty
   *     leaves out all voices in turn and asks a sample
   * @param weightsFile where the weights go; empty only reports
   * @return 0
   */
  public static int run(
      Path knowledgeBase,
      List<String> voices,
      Optional<Path> weightsFile,
      Progress progress,
      PrintStream out)
      throws IOException {
    RankingTraining training = new RankingTraining(knowledgeBase, progress, out);
    if (voices.isEmpty()) {
      training.ask(VoiceFolds.of(training.cards), training.every());
    } else {
      training.ask(voices.stream().map(Set::of).toList(), 1);
    }
    RankingWeights learned = training.learn();
    if (weightsFile.isPresent()) {
      write(learned, weightsFile.get());
    }
    return 0;
  }

  private int every() {
    int wordings = cards.stream().mapToInt(card -> card.wordings().size()).sum();
    return Math.max(1, Math.ceilDiv(wordings, MOST_QUESTIONS));
  }

  private void ask(List<Set<String>> folds, int every) throws IOException {
    Path folder = Files.createTempDirectory("bap-assistant-train");
    ClinicalAnalyzer analyzer = new ClinicalAnalyzer(Shorthand.load());
    Lexicon lexicon = new Lexicon(analyzer);
    List<String> unrelated = Unrelated.messages();
    try (Encoders encoders = new Encoders()) {
      VectorCache cache = new VectorCache(folder, encoders);
      CardVectors vectors = CardVectors.of(cards, cache, progress);
      for (int i = 0; i < folds.size(); i++) {
        Fold fold = Fold.without(folds.get(i), every, i, folds.size(), cards, vectors, analyzer);
        asked.addAll(fold.questions(cards, vectors, lexicon));
        for (int u = i; u < unrelated.size(); u += folds.size()) {
          unanswerable.add(fold.unrelated(unrelated.get(u), vectors, u, lexicon));
        }
        fold.close();
        progress.step("folds", i + 1, folds.size());
      }
    }
  }

  private RankingWeights learn() {
    Map<Feature, Double> weights = SoftmaxFit.fit(asked);
    Ranker ranker = new Ranker(new RankingWeights(weights, NO_GATE, NO_GATE));
    reportByVoice(ranker);
    SupportFit gate = SupportFit.fit(asked, unanswerable, ranker);
    gate.report("gate", out);
    SupportFit wordsGate = SupportFit.fit(wordsOnly(asked), wordsOnly(unanswerable), ranker);
    wordsGate.report("gate by words alone", out);
    return new RankingWeights(weights, gate.gate(), wordsGate.gate());
  }

  private static void write(RankingWeights learned, Path weightsFile) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(weightsFile, StandardCharsets.UTF_8)) {
      writer.write(
          "# Learned by the command 'train'; do not edit by hand. Higher means that it counts more.\n");
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

  private void reportByVoice(Ranker ranker) {
    asked.stream()
        .collect(Collectors.groupingBy(HeldOut::voice, TreeMap::new, Collectors.toList()))
        .forEach((voice, questions) -> out.println(line(voice, questions, ranker)));
    out.println(line("all of these", asked, ranker));
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
}
