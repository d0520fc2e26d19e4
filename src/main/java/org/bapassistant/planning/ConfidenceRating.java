package org.bapassistant.planning;

/**
 * How sure the patient is of carrying out this plan.
 *
 * @param points 0 (not at all) to 10 (totally)
 */
public record ConfidenceRating(int points) {

  private static final int MOST = 10;

  /** From here on a plan goes on as it is; below, it is talked through (Gutnick et al. 2014). */
  private static final int ENOUGH = 7;

  public ConfidenceRating {
    if (points < 0 || points > MOST) {
      throw new IllegalArgumentException("confidence is 0..10 points, got " + points);
    }
  }

  /** Whether the plan should be changed first. */
  public boolean isLow() {
    return points < ENOUGH;
  }
}
