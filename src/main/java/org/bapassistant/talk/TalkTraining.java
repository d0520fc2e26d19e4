package org.bapassistant.talk;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.bapassistant.retrieval.Encoders;
import org.bapassistant.retrieval.Progress;

/**
 * Learns to read utterances, and reports how well on voices that were left out in turn: the share
 * read rightly, and which kind was taken for which.
 */
public final class TalkTraining {

  /** By cross-validation, flat from 0.1 to 1. */
  private static final double RIDGE = 0.3;

  private final List<Spoken> spoken;
  private final List<float[]> meanings;
  private final PrintStream out;

  private TalkTraining(List<Spoken> spoken, List<float[]> meanings, PrintStream out) {
    this.spoken = spoken;
    this.meanings = meanings;
    this.out = out;
  }

  /**
   * @param utterances see {@link Spoken#read}
   * @param weightsFile where the weights go; empty only reports
   * @return 0
   */
  public static int run(
      Path utterances, Optional<Path> weightsFile, Progress progress, PrintStream out)
      throws IOException {
    List<Spoken> spoken = Spoken.read(utterances);
    try (Encoders encoders = new Encoders()) {
      TalkTraining training = new TalkTraining(spoken, meanings(spoken, encoders, progress), out);
      training.crossValidate();
      if (weightsFile.isPresent()) {
        Files.write(weightsFile.get(), training.fitWithout("").lines(), StandardCharsets.UTF_8);
      }
    }
    return 0;
  }

  private static List<float[]> meanings(List<Spoken> spoken, Encoders encoders, Progress progress) {
    return IntStream.range(0, spoken.size())
        .mapToObj(
            i -> {
              progress.step("utterances", i + 1, spoken.size());
              return encoders.meaning(spoken.get(i).text());
            })
        .toList();
  }

  private TalkWeights fitWithout(String voice) {
    int[] kept =
        IntStream.range(0, spoken.size())
            .filter(i -> !spoken.get(i).voice().equals(voice))
            .toArray();
    return TalkFit.fit(
        IntStream.of(kept).mapToObj(meanings::get).toList(),
        IntStream.of(kept).mapToObj(i -> spoken.get(i).talk()).toList(),
        RIDGE);
  }

  private void crossValidate() {
    TalkTable all = new TalkTable();
    for (String voice : new TreeSet<>(spoken.stream().map(Spoken::voice).toList())) {
      TalkWeights weights = fitWithout(voice);
      TalkTable own = new TalkTable();
      for (int i = 0; i < spoken.size(); i++) {
        if (spoken.get(i).voice().equals(voice)) {
          Talk read = TalkReading.of(weights.probabilities(meanings.get(i))).talk();
          own.count(spoken.get(i).talk(), read);
          all.count(spoken.get(i).talk(), read);
        }
      }
      out.printf(Locale.ROOT, "%-12s %s%n", voice, own.summary());
    }
    out.printf(Locale.ROOT, "%-12s %s%n%s", "all of these", all.summary(), all.table());
  }
}
