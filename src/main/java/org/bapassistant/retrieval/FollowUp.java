package org.bapassistant.retrieval;

import java.util.Arrays;

/**
 * How far a question is read together with the one before it. The shorter it is, and the less any
 * card stands out for it alone, the more the two together count: {@code (1 - w)·alone + w·together}
 * with {@code w = brevity / max(3, words) + doubt · (1 - p)}, where p is the probability of the
 * card that comes first for the question alone.
 *
 * @param brevity learned; at least 0
 * @param doubt learned; at least 0
 */
record FollowUp(double brevity, double doubt) {

  /** Below this a question is about as terse as can be. */
  private static final int FEWEST_WORDS = 3;

  /** How much brevity there is in a question of so many words, at most 1/3. */
  static double brevityOf(String text) {
    return 1.0 / Math.max(FEWEST_WORDS, text.strip().split("\\s+").length);
  }

  /** How little any card stands out, 0..1. */
  static double doubtOf(double[] alone) {
    return 1 - Arrays.stream(Ranker.softmax(alone)).max().orElse(0);
  }

  /** The scores of the cards for a question that follows another one. */
  double[] scores(String text, double[] alone, double[] together) {
    double weight = brevity * brevityOf(text) + doubt * doubtOf(alone);
    double[] scores = new double[alone.length];
    for (int card = 0; card < scores.length; card++) {
      scores[card] = alone[card] + weight * (together[card] - alone[card]);
    }
    return scores;
  }
}
