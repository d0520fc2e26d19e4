package org.bapassistant.grounding;

/**
 * From which support on a sentence may be shown: when the weighted sum is not negative.
 *
 * @param whole of the share that all cited statements have
 * @param best of the share that one of them has
 * @param missing of the weight that none has
 * @param phrase for a phrase to say, which is put more freely
 * @param bias of every sentence
 */
record SupportWeights(double whole, double best, double missing, double phrase, double bias) {

  /** Chosen by hand on {@code evaluation/grounding/development.jsonl}. */
  static final SupportWeights CHOSEN = new SupportWeights(6, 3, -0.8, 1.6, -5.2);

  boolean suffices(SupportMeasures measures) {
    return whole * measures.whole()
            + best * measures.best()
            + missing * measures.missing()
            + (measures.phrase() ? phrase : 0)
            + bias
        >= 0;
  }
}
