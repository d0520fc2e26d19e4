package org.bapassistant.grounding;

/** From which support on a sentence may be shown. */
record SupportWeights(double whole, double best, double missing, double phrase, double bias) {

  /** Chosen on {@code evaluation/grounding/development.jsonl}. */
  static final SupportWeights LEARNED = new SupportWeights(6, 3, -0.8, 1.6, -5.2);

  boolean suffices(SupportMeasures measures) {
    return whole * measures.whole()
            + best * measures.clause()
            + missing * measures.missing()
            + (measures.phrase() ? phrase : 0)
            + bias
        >= 0;
  }
}
