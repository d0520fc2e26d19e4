package org.bapassistant.retrieval;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Fits the weights of the ranking: gradient ascent on the mean log-likelihood of the right card.
 */
final class SoftmaxFit {

  private static final int STEPS = 400;
  private static final double RATE = 0.3;
  private static final double RIDGE = 1e-3;

  private SoftmaxFit() {}

  /**
   * The weights per feature; negative ones are held at 0, because every feature speaks for a card.
   */
  static Map<Feature, Double> fit(List<HeldOut> asked) {
    Feature[] features = Feature.values();
    List<double[][]> standardised = new ArrayList<>();
    for (HeldOut question : asked) {
      double[][] columns = new double[features.length][];
      for (int f = 0; f < features.length; f++) {
        columns[f] = question.table().standardised(features[f]);
      }
      standardised.add(columns);
    }
    double[] weights = new double[features.length];
    java.util.Arrays.fill(weights, 0.3);
    double[] velocity = new double[features.length];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = gradient(asked, standardised, weights);
      for (int f = 0; f < weights.length; f++) {
        velocity[f] = 0.9 * velocity[f] + gradient[f] - 2 * RIDGE * weights[f];
        weights[f] = Math.max(0, weights[f] + RATE * velocity[f] * 0.1);
      }
    }
    Map<Feature, Double> fitted = new EnumMap<>(Feature.class);
    for (int f = 0; f < features.length; f++) {
      fitted.put(features[f], weights[f]);
    }
    return fitted;
  }

  private static double[] gradient(
      List<HeldOut> asked, List<double[][]> standardised, double[] weights) {
    double[] gradient = new double[weights.length];
    for (int q = 0; q < asked.size(); q++) {
      double[][] columns = standardised.get(q);
      double[] scores = new double[columns[0].length];
      for (int f = 0; f < weights.length; f++) {
        for (int card = 0; card < scores.length; card++) {
          scores[card] += weights[f] * columns[f][card];
        }
      }
      double[] probabilities = Ranker.softmax(scores);
      int right = asked.get(q).right();
      for (int f = 0; f < weights.length; f++) {
        double expected = 0;
        for (int card = 0; card < scores.length; card++) {
          expected += probabilities[card] * columns[f][card];
        }
        gradient[f] += (columns[f][right] - expected) / asked.size();
      }
    }
    return gradient;
  }
}
