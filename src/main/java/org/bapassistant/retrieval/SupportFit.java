package org.bapassistant.retrieval;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Fits the sufficiency gate: logistic regression, both classes weighing the same, then the
 * intercept moved so that a set share of answerable questions passes.
 */
final class SupportFit {

  private static final int STEPS = 3000;
  private static final double RATE = 0.5;
  private static final double RIDGE = 1e-3;

  private final Gate gate;
  private final double answered;
  private final double abstained;

  private SupportFit(Gate gate, double answered, double abstained) {
    this.gate = gate;
    this.answered = answered;
    this.abstained = abstained;
  }

  Gate gate() {
    return gate;
  }

  void report(String name, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%s: %.3f of answerable questions answered, %.3f of unrelated abstained%n",
        name,
        answered,
        abstained);
  }

  /**
   * @param answered the share of the answerable questions, by unknown authors, that must pass
   */
  static SupportFit fit(
      List<HeldOut> asked, List<HeldOut> unanswerable, Ranker ranker, double answered) {
    List<double[]> positive = asked.stream().map(question -> measures(question, ranker)).toList();
    List<double[]> negative =
        unanswerable.stream().map(question -> measures(question, ranker)).toList();
    double[][] scale = scale(positive, negative);
    double[] weights = descend(positive, negative, scale);
    Map<Support, Double> byName = new EnumMap<>(Support.class);
    double intercept = weights[Support.values().length];
    for (Support support : Support.values()) {
      int i = support.ordinal();
      byName.put(support, weights[i] / scale[1][i]);
      intercept -= weights[i] * scale[0][i] / scale[1][i];
    }
    double moved = intercept - quantile(sums(positive, byName, intercept), 1 - answered);
    return new SupportFit(
        new Gate(byName, moved),
        shareAbove(positive, byName, moved),
        1 - shareAbove(negative, byName, moved));
  }

  private static double[] measures(HeldOut question, Ranker ranker) {
    double[] scores = ranker.scores(question.table());
    Map<Support, Double> measured =
        SupportMeasures.of(question.table(), scores, question.terms(), question.known());
    double[] values = new double[Support.values().length];
    measured.forEach((support, value) -> values[support.ordinal()] = value);
    return values;
  }

  /** Means and deviations over both classes. */
  private static double[][] scale(List<double[]> positive, List<double[]> negative) {
    List<double[]> all = new ArrayList<>(positive);
    all.addAll(negative);
    int n = Support.values().length;
    double[][] scale = new double[2][n];
    for (double[] row : all) {
      for (int i = 0; i < n; i++) {
        scale[0][i] += row[i] / all.size();
      }
    }
    for (double[] row : all) {
      for (int i = 0; i < n; i++) {
        scale[1][i] += (row[i] - scale[0][i]) * (row[i] - scale[0][i]) / all.size();
      }
    }
    for (int i = 0; i < n; i++) {
      scale[1][i] = Math.max(1e-9, Math.sqrt(scale[1][i]));
    }
    return scale;
  }

  private static double[] descend(
      List<double[]> positive, List<double[]> negative, double[][] scale) {
    int n = Support.values().length;
    double[] weights = new double[n + 1];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[n + 1];
      add(positive, 1, scale, weights, gradient);
      add(negative, 0, scale, weights, gradient);
      for (int i = 0; i <= n; i++) {
        weights[i] += RATE * (gradient[i] - (i < n ? 2 * RIDGE * weights[i] : 0));
      }
    }
    return weights;
  }

  private static void add(
      List<double[]> rows, double label, double[][] scale, double[] weights, double[] gradient) {
    int n = weights.length - 1;
    for (double[] row : rows) {
      double sum = weights[n];
      for (int i = 0; i < n; i++) {
        sum += weights[i] * (row[i] - scale[0][i]) / scale[1][i];
      }
      double error = (label - 1 / (1 + Math.exp(-sum))) / (2 * rows.size());
      for (int i = 0; i < n; i++) {
        gradient[i] += error * (row[i] - scale[0][i]) / scale[1][i];
      }
      gradient[n] += error;
    }
  }

  private static double[] sums(
      List<double[]> rows, Map<Support, Double> weights, double intercept) {
    return rows.stream().mapToDouble(row -> sum(row, weights, intercept)).toArray();
  }

  private static double sum(double[] row, Map<Support, Double> weights, double intercept) {
    double sum = intercept;
    for (Map.Entry<Support, Double> weight : weights.entrySet()) {
      sum += weight.getValue() * row[weight.getKey().ordinal()];
    }
    return sum;
  }

  private static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    java.util.Arrays.sort(sorted);
    return sorted[(int) Math.floor(share * (sorted.length - 1))];
  }

  private static double shareAbove(
      List<double[]> rows, Map<Support, Double> weights, double intercept) {
    return rows.stream().filter(row -> sum(row, weights, intercept) >= 0).count()
        / (double) Math.max(1, rows.size());
  }
}
