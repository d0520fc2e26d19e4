package org.bapassistant.safety;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.bapassistant.safety.Detector.Finding;
import org.bapassistant.safety.ReadingWeights.Head;

/**
 * Teaches the second reader with labelled messages and with questions that speak of no danger, and
 * reports how well it does on corpora that were left out in turn.
 */
public final class ReadingTraining {

  private static final String IN_SCOPE = "questions in scope";

  private record Example(
      LabelledMessage message, Seen seen, List<Finding> found, float[] meaning) {}

  private final SafetyRules rules = SafetyRules.load();
  private final Detector detector = new Detector(rules);
  private final Judgement judgement = Judgement.load();
  private final List<Example> examples = new ArrayList<>();
  private final List<MessageFeatures> features = new ArrayList<>();
  private final PrintStream out;

  private ReadingTraining(PrintStream out) {
    this.out = out;
  }

  /**
   * @param corpora files of labelled messages; see {@link LabelledMessage}
   * @param harmless questions that speak of no danger
   * @param weightsFile where the weights go; empty only reports
   * @param progress told how many messages were read
   * @return 0
   */
  public static int run(
      List<Path> corpora,
      List<String> harmless,
      Meanings meanings,
      Optional<Path> weightsFile,
      IntConsumer progress,
      PrintStream out)
      throws IOException {
    ReadingTraining training = new ReadingTraining(out);
    for (Path corpus : corpora) {
      for (LabelledMessage message : LabelledMessage.read(corpus)) {
        training.add(message, meanings);
        progress.accept(training.examples.size());
      }
    }
    for (String text : harmless) {
      training.add(
          new LabelledMessage(IN_SCOPE, text, SecondReader.RED_FLAG, "none", ""), meanings);
      progress.accept(training.examples.size());
    }
    if (weightsFile.isPresent()) {
      List<String> lines = training.fit(i -> true).lines();
      Files.write(weightsFile.get(), lines, StandardCharsets.UTF_8);
    } else {
      training.crossValidate();
    }
    return 0;
  }

  private void add(LabelledMessage message, Meanings meanings) {
    Seen seen = Seen.of(message.text(), rules);
    List<Finding> found = detector.find(seen);
    float[] meaning =
        meanings
            .of(message.text())
            .orElseThrow(() -> new IllegalStateException("the embedding models are not loaded"));
    examples.add(new Example(message, seen, found, meaning));
    features.add(
        new SecondReader(rules, new ReadingWeights(Map.of())).features(seen, found, meaning));
  }

  private ReadingWeights fit(IntPredicate kept) {
    Map<String, Head> heads = new LinkedHashMap<>();
    heads.put(SecondReader.RED_FLAG, fit(kept, m -> m.isAlert(SecondReader.RED_FLAG)));
    heads.put(SecondReader.CRISIS, fit(kept, m -> m.isAlert(SecondReader.CRISIS)));
    heads.put(SecondReader.ASK_BACK, fit(kept, m -> m.expected().equals("ask-back")));
    fitNames(kept, SecondReader.RED_FLAG, SecondReader.CONDITIONS, heads);
    fitNames(kept, SecondReader.CRISIS, SecondReader.DANGERS, heads);
    return new ReadingWeights(heads);
  }

  private Head fit(IntPredicate kept, java.util.function.Predicate<LabelledMessage> yes) {
    int[] places = IntStream.range(0, examples.size()).filter(kept).toArray();
    return ReadingFit.fit(
        IntStream.of(places).mapToObj(features::get).toList(),
        i -> yes.test(examples.get(places[i]).message()),
        FeatureReader.SIZE);
  }

  private void fitNames(
      IntPredicate kept, String about, List<String> names, Map<String, Head> heads) {
    int[] places =
        IntStream.range(0, examples.size())
            .filter(kept)
            .filter(i -> examples.get(i).message().isAlert(about))
            .toArray();
    List<MessageFeatures> alerts = IntStream.of(places).mapToObj(features::get).toList();
    for (String name : names) {
      heads.put(
          name,
          ReadingFit.fit(
              alerts,
              i -> examples.get(places[i]).message().name().equals(name),
              FeatureReader.SUMMARY));
    }
  }

  private void crossValidate() {
    List<String> corpora =
        List.copyOf(
            new TreeSet<>(examples.stream().map(example -> example.message().corpus()).toList()));
    ReadingReport all = new ReadingReport();
    int folds = corpora.size() - 1;
    int fold = 0;
    for (String corpus : corpora) {
      if (corpus.equals(IN_SCOPE)) {
        continue;
      }
      int own = fold++;
      IntPredicate out = i -> isIn(corpus, own, folds, i);
      SecondReader reader = new SecondReader(rules, fit(out.negate()));
      ReadingReport report = new ReadingReport();
      IntStream.range(0, examples.size())
          .filter(out)
          .forEach(i -> count(examples.get(i), reader, List.of(report, all)));
      this.out.print(report.lines(corpus));
    }
    out.print(all.lines("all of these"));
  }

  /** Questions in scope are parted evenly over the folds. */
  private boolean isIn(String corpus, int fold, int folds, int example) {
    String own = examples.get(example).message().corpus();
    return own.equals(IN_SCOPE) ? example % folds == fold : own.equals(corpus);
  }

  private void count(Example example, SecondReader reader, List<ReadingReport> reports) {
    Reading reading = reader.read(example.seen(), example.found(), example.meaning());
    List<Finding> judged = judgement.weigh(example.found(), reading);
    boolean inScope = example.message().corpus().equals(IN_SCOPE);
    reports.forEach(
        report -> report.count(example.message(), inScope, example.found(), judged, reading));
  }
}
