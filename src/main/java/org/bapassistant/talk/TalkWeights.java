package org.bapassistant.talk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A linear model with a softmax over the kinds of talk (multinomial logistic regression).
 *
 * @param rows one per kind in the order of {@link Talk}: a weight per number of the meaning and,
 *     last, the intercept
 */
record TalkWeights(float[][] rows) {

  private static final String FILE = "/talk/weights.tsv";

  /** The probabilities of the kinds, in their order. */
  double[] probabilities(float[] meaning) {
    double[] scores = new double[rows.length];
    double largest = Double.NEGATIVE_INFINITY;
    for (int kind = 0; kind < rows.length; kind++) {
      scores[kind] = rows[kind][meaning.length];
      for (int i = 0; i < meaning.length; i++) {
        scores[kind] += rows[kind][i] * meaning[i];
      }
      largest = Math.max(largest, scores[kind]);
    }
    return normalised(scores, largest);
  }

  private static double[] normalised(double[] scores, double largest) {
    double sum = 0;
    for (int kind = 0; kind < scores.length; kind++) {
      scores[kind] = Math.exp(scores[kind] - largest);
      sum += scores[kind];
    }
    for (int kind = 0; kind < scores.length; kind++) {
      scores[kind] /= sum;
    }
    return scores;
  }

  /**
   * Reads what was learned.
   *
   * @throws IllegalStateException when the file does not hold one row of the right length per kind
   */
  static TalkWeights load() {
    try (InputStream stream = TalkWeights.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException(FILE + " is not on the class path; install the jar again");
      }
      return parse(
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
              .lines()
              .filter(line -> !line.startsWith("#"))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read; install the jar again", e);
    }
  }

  private static TalkWeights parse(List<String> lines) {
    float[][] rows = new float[Talk.values().length][];
    for (String line : lines) {
      String[] cells = line.split("\t");
      float[] row = new float[cells.length - 1];
      for (int i = 0; i < row.length; i++) {
        row[i] = Float.parseFloat(cells[i + 1]);
      }
      Talk talk =
          Talk.of(cells[0])
              .orElseThrow(() -> new IllegalStateException(FILE + ": no such kind of talk"));
      rows[talk.ordinal()] = row;
    }
    for (float[] row : rows) {
      if (row == null || row.length != rows[0].length) {
        throw new IllegalStateException(
            FILE + ": one row of the same length per kind is needed; run 'train-talk' anew");
      }
    }
    return new TalkWeights(rows);
  }

  /** The lines of the file that {@link #load} reads. */
  List<String> lines() {
    List<String> lines = new java.util.ArrayList<>();
    lines.add("# Learned by the command 'train-talk'; do not edit by hand.");
    for (Talk talk : Talk.values()) {
      StringBuilder line = new StringBuilder(talk.wireName());
      for (float weight : rows[talk.ordinal()]) {
        line.append('\t').append(String.format(Locale.ROOT, "%.3f", weight));
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
