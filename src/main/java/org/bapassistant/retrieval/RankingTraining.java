package org.bapassistant.retrieval;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.Card;
import org.bapassistant.knowledge.Group;
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
  private static final FollowUp ALONE = new FollowUp(0, 0);

  /** The share of answerable questions by unknown authors that must get an answer. */
  private static final double ANSWERED = 0.97;

  /** The share of questions for another door, by unknown authors, that must be sent there. */
  private static final double SENT_ON = 0.92;

  /** Enough to learn some twenty weights; more only takes memory. */
  private static final int MOST_QUESTIONS = 6000;

  private final ClinicalAnalyzer analyzer = new ClinicalAnalyzer(Shorthand.load());
  private final Lexicon lexicon = new Lexicon(analyzer);
  private final List<Card> cards;
  private final Progress progress;
  private final PrintStream out;
  private final List<HeldOut> asked = new ArrayList<>();
  private final List<HeldOut> unanswerable = new ArrayList<>();

  private RankingTraining(Path knowledgeBase, Progress progress, PrintStream out) {
    this.cards = KnowledgeBaseReader.read(knowledgeBase).searched();
    this.progress = progress;
    this.out = out;
  }

  /**
   * Learns and reports, by voice, how often the right card came first.
   *
   * @param voices only these are left out, each by itself, and all their wordings are asked; this
   *     only reports, as weights must be learned from all voices. Empty leaves out all voices in
   *     turn and asks a sample
   * @param conversations written conversations, from which follow-ups are learned; see {@link
   *     Conversations}
   * @param weightsFile where the weights go; empty only reports
   * @return 0
   */
  public static int run(
      Path knowledgeBase,
      List<String> voices,
      Optional<Path> conversations,
      Optional<Path> weightsFile,
      Progress progress,
      PrintStream out)
      throws IOException {
    RankingTraining training = new RankingTraining(knowledgeBase, progress, out);
    RankingWeights learned;
    try (Encoders encoders = new Encoders()) {
      if (!voices.isEmpty()) {
        training.reportOn(voices, encoders);
        return 0;
      }
      learned = training.learn(encoders);
      if (conversations.isPresent()) {
        learned =
            training.learnFollowUps(learned, Conversations.read(conversations.get()), encoders);
      }
    }
    if (weightsFile.isPresent()) {
      write(learned, weightsFile.get());
    }
    return 0;
  }

  private int every() {
    int wordings = cards.stream().mapToInt(card -> card.wordings().size()).sum();
    return Math.max(1, Math.ceilDiv(wordings, MOST_QUESTIONS));
  }

  private void reportOn(List<String> voices, Encoders encoders) throws IOException {
    CardVectors vectors = CardVectors.of(cards, cache(encoders), progress);
    ask(voices.stream().map(Set::of).toList(), 1, vectors);
    reportByVoice(ranker(SoftmaxFit.fit(asked)));
  }

  private RankingWeights learn(Encoders encoders) throws IOException {
    CardVectors vectors = CardVectors.of(cards, cache(encoders), progress);
    ask(VoiceFolds.of(cards), every(), vectors);
    return learn();
  }

  private static Ranker ranker(Map<Feature, Double> weights) {
    return new Ranker(new RankingWeights(weights, NO_GATE, NO_GATE, NO_GATE, ALONE));
  }

  private static VectorCache cache(Encoders encoders) throws IOException {
    return new VectorCache(Files.createTempDirectory("bap-assistant-train"), encoders);
  }

  private void ask(List<Set<String>> folds, int every, CardVectors vectors) throws IOException {
    List<String> unrelated = Unrelated.messages();
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

  private RankingWeights learn() {
    Map<Feature, Double> weights = SoftmaxFit.fit(asked);
    Ranker ranker = ranker(weights);
    reportByVoice(ranker);
    SupportFit gate = SupportFit.fit(asked(false), unanswerable, ranker, ANSWERED);
    gate.report("gate", out);
    SupportFit doorGate = SupportFit.fit(asked(true), unanswerable, ranker, SENT_ON);
    doorGate.report("gate of the doors", out);
    SupportFit wordsGate =
        SupportFit.fit(wordsOnly(asked), wordsOnly(unanswerable), ranker, ANSWERED);
    wordsGate.report("gate by words alone", out);
    return new RankingWeights(weights, gate.gate(), doorGate.gate(), wordsGate.gate(), ALONE);
  }

  /** The questions whose right card only says which door is the right one, or all others. */
  private List<HeldOut> asked(boolean doors) {
    return asked.stream()
        .filter(q -> (cards.get(q.right()).group() == Group.SCOPE) == doors)
        .toList();
  }

  /** English conversations only, as long as cards are asked for in English only. */
  private RankingWeights learnFollowUps(
      RankingWeights learned, List<Conversations.Conversation> conversations, Encoders encoders)
      throws IOException {
    CardVectors vectors = CardVectors.of(cards, cache(encoders), Progress.SILENT);
    List<FollowUpFit.Turn> turns = new ArrayList<>();
    try (CardIndex index = CardIndex.inMemory(analyzer)) {
      index.update(cards, vectors);
      IndexSnapshot snapshot =
          index.snapshot(cards, Optional.of(Discriminants.learn(cards, vectors)));
      Ranker ranker = new Ranker(learned);
      for (Conversations.Conversation conversation : conversations) {
        if (conversation.language().equals(Language.EN.tag())) {
          turns.addAll(
              followUps(
                  conversation,
                  text ->
                      ranker.scores(
                          snapshot
                              .evidence(
                                  Glossary.shipped().words(text),
                                  lexicon,
                                  Optional.of(encoders.question(Glossary.shipped().meaning(text))))
                              .table())));
        }
      }
      snapshot.release();
    }
    FollowUp followUp = FollowUpFit.fit(turns);
    out.printf(
        Locale.ROOT,
        "follow-ups: learned from %d turns, brevity %.3f, doubt %.3f%n",
        turns.size(),
        followUp.brevity(),
        followUp.doubt());
    return new RankingWeights(
        learned.weights(), learned.gate(), learned.doorGate(), learned.wordsGate(), followUp);
  }

  private List<FollowUpFit.Turn> followUps(
      Conversations.Conversation conversation, Function<String, double[]> scores) {
    List<FollowUpFit.Turn> turns = new ArrayList<>();
    for (int i = 1; i < conversation.turns().size(); i++) {
      Conversations.Turn turn = conversation.turns().get(i);
      Set<Integer> right = new TreeSet<>();
      for (int card = 0; card < cards.size(); card++) {
        if (!Collections.disjoint(cards.get(card).topics(), turn.topics())) {
          right.add(card);
        }
      }
      if (!right.isEmpty()) {
        String together =
            new Query(turn.text(), Optional.of(conversation.turns().get(i - 1).text()), false)
                .together();
        turns.add(
            new FollowUpFit.Turn(
                turn.text(), scores.apply(turn.text()), scores.apply(together), right));
      }
    }
    return turns;
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
