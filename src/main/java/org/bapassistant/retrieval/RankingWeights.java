package org.bapassistant.retrieval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/**
 * How much each feature counts, learned by {@code train} and kept in a file.
 *
 * @param weights per feature; a feature without one does not count
 * @param support of the sufficiency gate: intercept first, then one weight per {@link Support}
 *     measure
 */
record RankingWeights(
    Map<Feature, Double> weights, Map<Support, Double> support, double supportIntercept) {

  private static final String FILE = "/retrieval/ranking.properties";

  RankingWeights {
    weights = Map.copyOf(weights);
    support = Map.copyOf(support);
  }

  double of(Feature feature) {
    return weights.getOrDefault(feature, 0.0);
  }

  /**
   * Reads the learned weights.
   *
   * @throws IllegalStateException when the file names a feature that is not there
   */
  static RankingWeights load() {
    Properties properties = new Properties();
    try (InputStream stream = RankingWeights.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException(FILE + " is not on the class path; install the jar again");
      }
      properties.load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read; install the jar again", e);
    }
    return parse(properties);
  }

  static RankingWeights parse(Properties properties) {
    Map<Feature, Double> weights = new EnumMap<>(Feature.class);
    Map<Support, Double> support = new EnumMap<>(Support.class);
    double intercept = 0;
    for (String name : properties.stringPropertyNames()) {
      double value = Double.parseDouble(properties.getProperty(name));
      if (name.equals("support.intercept")) {
        intercept = value;
      } else if (name.startsWith("support.")) {
        support.put(
            Support.of(name.substring("support.".length())).orElseThrow(() -> unknown(name)),
            value);
      } else {
        weights.put(Feature.of(name).orElseThrow(() -> unknown(name)), value);
      }
    }
    return new RankingWeights(weights, support, intercept);
  }

  private static IllegalStateException unknown(String name) {
    return new IllegalStateException(FILE + ": '" + name + "' is not a feature; run 'train' anew");
  }
}
