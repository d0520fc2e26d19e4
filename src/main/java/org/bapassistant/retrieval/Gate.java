package org.bapassistant.retrieval;

import java.util.Map;

/**
 * The sufficiency gate: how likely the cards answer a question at all.
 *
 * @param weights per measure; a measure without one does not count
 */
record Gate(Map<Support, Double> weights, double intercept) {

  Gate {
    weights = Map.copyOf(weights);
  }

  /** The probability that the cards answer, 0..1. */
  double support(Map<Support, Double> measures) {
    double sum = intercept;
    for (Map.Entry<Support, Double> weight : weights.entrySet()) {
      sum += weight.getValue() * measures.getOrDefault(weight.getKey(), 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
