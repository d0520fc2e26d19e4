package org.bapassistant.retrieval;

/** How the question before weighs in on a follow-up that does not stand alone. */
final class FollowUp {

  /** The weight of the earlier question's score beside the present one. */
  static final double EARLIER = 0.35;

  private FollowUp() {}

  /** Adds the earlier scores, weighted, to the present ones, card by card. */
  static void blend(double[] present, double[] earlier) {
    for (int card = 0; card < present.length; card++) {
      present[card] += EARLIER * earlier[card];
    }
  }
}
