package org.bapassistant.retrieval;

/**
 * A question whose author the index did not know.
 *
 * @param right the number of the right card; -1 when no card answers
 */
record HeldOut(String voice, FeatureTable table, int right, int terms, int known) {

  /** The rank of the right card, from 1; ties count against it. */
  int rankOfRight(double[] scores) {
    int rank = 1;
    for (int card = 0; card < scores.length; card++) {
      rank += card != right && scores[card] >= scores[right] ? 1 : 0;
    }
    return rank;
  }
}
