package org.bapassistant.talk;

import java.util.List;

/**
 * Fits a {@link TalkWeights}: gradient ascent with momentum on the mean log-likelihood, numbers
 * standardised first, with a quadratic penalty. Convex, so the result does not depend on where the
 * search began.
 */
final class TalkFit {

  private static final int STEPS = 300;
  private static final double RATE = 0.02;
  private static final double MOMENTUM = 0.9;

  private final double[] means;
  private final double[] deviations;
  private final double[][] inputs;
  private final int[] right;
  private final double ridge;

  private TalkFit(List<float[]> meanings, List<Talk> talks, double ridge) {
    int n = meanings.getFirst().length;
    this.ridge = ridge;
    this.means = new double[n];
    this.deviations = new double[n];
    for (float[] meaning : meanings) {
      for (int i = 0; i < n; i++) {
        means[i] += meaning[i] / meanings.size();
      }
    }
    for (float[] meaning : meanings) {
      for (int i = 0; i < n; i++) {
        deviations[i] += (meaning[i] - means[i]) * (meaning[i] - means[i]) / meanings.size();
      }
    }
    for (int i = 0; i < n; i++) {
      deviations[i] = Math.max(1e-9, Math.sqrt(deviations[i]));
    }
    this.inputs = meanings.stream().map(this::standardised).toArray(double[][]::new);
    this.right = talks.stream().mapToInt(Talk::ordinal).toArray();
  }

  /**
   * @param meanings one vector per utterance; at least one
   * @param talks what each is, in the same order
   * @param ridge weight of the penalty
   */
  static TalkWeights fit(List<float[]> meanings, List<Talk> talks, double ridge) {
    TalkFit fit = new TalkFit(meanings, talks, ridge);
    return fit.unstandardised(fit.climb());
  }

  private double[] standardised(float[] meaning) {
    double[] input = new double[meaning.length];
    for (int i = 0; i < input.length; i++) {
      input[i] = (meaning[i] - means[i]) / deviations[i];
    }
    return input;
  }

  /** One row per kind; the intercept comes last. */
  private double[][] climb() {
    int n = means.length;
    int kinds = Talk.values().length;
    double[][] rows = new double[kinds][n + 1];
    double[][] velocity = new double[kinds][n + 1];
    for (int step = 0; step < STEPS; step++) {
      double[][] gradient = gradient(rows);
      for (int kind = 0; kind < kinds; kind++) {
        for (int i = 0; i <= n; i++) {
          double pull = i < n ? ridge * rows[kind][i] : 0;
          velocity[kind][i] = MOMENTUM * velocity[kind][i] + gradient[kind][i] - pull;
          rows[kind][i] += RATE * velocity[kind][i];
        }
      }
    }
    return rows;
  }

  private double[][] gradient(double[][] rows) {
    int n = means.length;
    double[][] gradient = new double[rows.length][n + 1];
    for (int u = 0; u < inputs.length; u++) {
      double[] probabilities = probabilities(rows, inputs[u]);
      for (int kind = 0; kind < rows.length; kind++) {
        double error = ((kind == right[u] ? 1 : 0) - probabilities[kind]) / inputs.length;
        for (int i = 0; i < n; i++) {
          gradient[kind][i] += error * inputs[u][i];
        }
        gradient[kind][n] += error;
      }
    }
    return gradient;
  }

  private static double[] probabilities(double[][] rows, double[] input) {
    double[] scores = new double[rows.length];
    double sum = 0;
    for (int kind = 0; kind < rows.length; kind++) {
      scores[kind] = rows[kind][input.length];
      for (int i = 0; i < input.length; i++) {
        scores[kind] += rows[kind][i] * input[i];
      }
    }
    double largest = java.util.Arrays.stream(scores).max().orElse(0);
    for (int kind = 0; kind < rows.length; kind++) {
      scores[kind] = Math.exp(scores[kind] - largest);
      sum += scores[kind];
    }
    for (int kind = 0; kind < rows.length; kind++) {
      scores[kind] /= sum;
    }
    return scores;
  }

  private TalkWeights unstandardised(double[][] rows) {
    int n = means.length;
    float[][] plain = new float[rows.length][n + 1];
    for (int kind = 0; kind < rows.length; kind++) {
      double intercept = rows[kind][n];
      for (int i = 0; i < n; i++) {
        plain[kind][i] = (float) (rows[kind][i] / deviations[i]);
        intercept -= rows[kind][i] * means[i] / deviations[i];
      }
      plain[kind][n] = (float) intercept;
    }
    return new TalkWeights(plain);
  }
}
