package org.bapassistant.retrieval;

import java.util.Arrays;

/** The three largest numbers of each card; what was not added counts as the floor. */
final class TopThree {

  private final double[] largest;

  TopThree(int cards, double floor) {
    largest = new double[3 * cards];
    Arrays.fill(largest, floor);
  }

  void add(int card, double value) {
    int at = 3 * card;
    if (value > largest[at]) {
      largest[at + 2] = largest[at + 1];
      largest[at + 1] = largest[at];
      largest[at] = value;
    } else if (value > largest[at + 1]) {
      largest[at + 2] = largest[at + 1];
      largest[at + 1] = value;
    } else if (value > largest[at + 2]) {
      largest[at + 2] = value;
    }
  }

  double[] best() {
    double[] best = new double[largest.length / 3];
    for (int card = 0; card < best.length; card++) {
      best[card] = largest[3 * card];
    }
    return best;
  }

  double[] means() {
    double[] means = new double[largest.length / 3];
    for (int card = 0; card < means.length; card++) {
      means[card] = (largest[3 * card] + largest[3 * card + 1] + largest[3 * card + 2]) / 3;
    }
    return means;
  }
}
