package org.bapassistant.retrieval;

/** Weighs meaning against words, and tells from both whether a passage bears on a question. */
final class PassageGate {

  /** Weight of the share of words beside the cosine, which weighs 1. */
  static final double WORDS = 0.3;

  /**
   * The score from which a passage counts as bearing on a question: with a guideline of 141 pages
   * indexed, fewer than one in a hundred of the messages in {@code retrieval/unrelated.txt} get
   * there.
   */
  static final double EVEN = 0.77;

  /** How fast the odds change around it; no more than a plausible slope. */
  static final double STEEPNESS = 40;

  private PassageGate() {}

  static double score(double cosine, double words) {
    return cosine + WORDS * words;
  }

  static double support(double cosine, double words) {
    return 1 / (1 + Math.exp(-STEEPNESS * (score(cosine, words) - EVEN)));
  }
}
