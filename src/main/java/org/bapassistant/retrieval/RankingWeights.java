package org.bapassistant.retrieval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What {@code train} learned, kept in a file.
 *
 * @param weights how much each feature counts; a feature without one does not count
 * @param gate for questions whose vectors were compared
 * @param doorGate for the same, when the first card only says which door is the right one; it tells
 *     what belongs at one of these doors from what belongs nowhere
 * @param wordsGate for the first seconds of a first start, when only words are compared
 * @param followUp how far a question is read together with the one before it
 */
record RankingWeights(
    Map<Feature, Double> weights, Gate gate, Gate doorGate, Gate wordsGate, FollowUp followUp) {

  private static final String FILE = "/retrieval/ranking.properties";
  private static final String SUPPORT = "support.";
  private static final String DOORS = "door-support.";
  private static final String WORDS = "words-support.";
  private static final String INTERCEPT = "intercept";
  private static final String FOLLOW_UP = "follow-up.";
  private static final String BREVITY = FOLLOW_UP + "brevity";
  private static final String DOUBT = FOLLOW_UP + "doubt";

  private static final List<String> OTHERS = List.of(SUPPORT, DOORS, WORDS, FOLLOW_UP);

  RankingWeights {
    weights = Map.copyOf(weights);
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
    for (String name : properties.stringPropertyNames()) {
      if (OTHERS.stream().noneMatch(name::startsWith)) {
        weights.put(
            Feature.of(name).orElseThrow(() -> unknown(name)),
            Double.parseDouble(properties.getProperty(name)));
      }
    }
    return new RankingWeights(
        weights,
        gate(properties, SUPPORT),
        gate(properties, DOORS),
        gate(properties, WORDS),
        new FollowUp(
            Double.parseDouble(properties.getProperty(BREVITY, "0")),
            Double.parseDouble(properties.getProperty(DOUBT, "0"))));
  }

  /** The lines of the file that {@link #load} reads. */
  Map<String, Double> lines() {
    Map<String, Double> lines = new java.util.LinkedHashMap<>();
    for (Feature feature : Feature.values()) {
      lines.put(feature.wireName(), of(feature));
    }
    add(lines, gate, SUPPORT);
    add(lines, doorGate, DOORS);
    add(lines, wordsGate, WORDS);
    lines.put(BREVITY, followUp.brevity());
    lines.put(DOUBT, followUp.doubt());
    return lines;
  }

  private static void add(Map<String, Double> lines, Gate gate, String prefix) {
    for (Support support : Support.values()) {
      if (gate.weights().containsKey(support)) {
        lines.put(prefix + support.wireName(), gate.weights().getOrDefault(support, 0.0));
      }
    }
    lines.put(prefix + INTERCEPT, gate.intercept());
  }

  private static Gate gate(Properties properties, String prefix) {
    Map<Support, Double> weights = new EnumMap<>(Support.class);
    double intercept = 0;
    for (String name : properties.stringPropertyNames()) {
      if (name.equals(prefix + INTERCEPT)) {
        intercept = Double.parseDouble(properties.getProperty(name));
      } else if (name.startsWith(prefix)) {
        weights.put(
            Support.of(name.substring(prefix.length())).orElseThrow(() -> unknown(name)),
            Double.parseDouble(properties.getProperty(name)));
      }
    }
    return new Gate(weights, intercept);
  }

  private static IllegalStateException unknown(String name) {
    return new IllegalStateException(FILE + ": '" + name + "' is not a feature; run 'train' anew");
  }
}
