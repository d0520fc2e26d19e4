package org.bapassistant.retrieval;

import java.util.Arrays;

/**
 * How densely a card's passages lie around a question: for each card {@code s·ln(mean exp(cos/s))}
 * over all its passages, a soft maximum that many near passages raise and that does not favour
 * cards with many passages. Passages that the search did not name count as the farthest named one.
 *
 * @see <a href="https://doi.org/10.1214/aoms/1177704472">Parzen 1962, kernel density estimates</a>
 */
final class Density {

  private final int[] passages;
  private final double floor;
  private final double spread;
  private final double[] best;
  private final double[] sums;
  private final int[] named;

  /**
   * @param passages how many passages each card has, at least 1
   * @param floor the least cosine that the search named
   * @param spread s, the width of the kernel in units of cosine, above 0
   */
  Density(int[] passages, double floor, double spread) {
    this.passages = passages;
    this.floor = floor;
    this.spread = spread;
    this.best = new double[passages.length];
    this.sums = new double[passages.length];
    this.named = new int[passages.length];
    Arrays.fill(best, floor);
  }

  /** Counts a passage that the search named. */
  void add(int card, double cosine) {
    best[card] = Math.max(best[card], cosine);
    sums[card] += Math.exp((cosine - floor) / spread);
    named[card]++;
  }

  /** The cosine of each card's nearest passage; the floor when none was named. */
  double[] best() {
    return best.clone();
  }

  /** The density of each card, in units of cosine. */
  double[] values() {
    double[] values = new double[passages.length];
    for (int card = 0; card < values.length; card++) {
      double sum = sums[card] + Math.max(0, passages[card] - named[card]);
      values[card] = floor + spread * Math.log(sum / Math.max(passages[card], named[card]));
    }
    return values;
  }
}
