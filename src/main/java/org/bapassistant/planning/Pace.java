package org.bapassistant.planning;

import java.util.Arrays;
import java.util.Optional;

/**
 * How much time there is for a plan, chosen at the start. It changes what is hinted at, never which
 * moves are open: the paths of the card {@code kt-short-visit}.
 */
public enum Pace {
  UNHURRIED(0),
  THREE(3),
  FIVE(5),
  TEN(10);

  private final int minutes;

  Pace(int minutes) {
    this.minutes = minutes;
  }

  /** Minutes there are; 0 when nobody counts. */
  public int minutes() {
    return minutes;
  }

  /** The pace of so many minutes; empty when there is no path of this length. */
  public static Optional<Pace> of(int minutes) {
    return Arrays.stream(values()).filter(pace -> pace.minutes == minutes).findFirst();
  }
}
