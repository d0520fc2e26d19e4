package org.bapassistant.retrieval;

import java.util.List;
import java.util.Set;

/**
 * Learns how far a question is read together with the one before it: gradient ascent on the mean
 * log-likelihood of the right cards over the turns of written conversations.
 */
final class FollowUpFit {

  private static final int STEPS = 300;
  private static final double RATE = 0.3;
  private static final double RIDGE = 1e-2;

  private FollowUpFit() {}

  /**
   * A turn that follows another.
   *
   * @param alone scores of the cards for its own text
   * @param together scores for the text before it and its own
   * @param right the numbers of the right cards; at least one
   */
  record Turn(String text, double[] alone, double[] together, Set<Integer> right) {}

  static FollowUp fit(List<Turn> turns) {
    double brevity = 1;
    double doubt = 0.2;
    for (int step = 0; step < STEPS; step++) {
      double slopeOfBrevity = -2 * RIDGE * brevity;
      double slopeOfDoubt = -2 * RIDGE * doubt;
      for (Turn turn : turns) {
        double slope = slope(turn, new FollowUp(brevity, doubt)) / turns.size();
        // Brevity is at most 1/3, so it is scaled up to be learned as fast as doubt.
        slopeOfBrevity += 10 * slope * FollowUp.brevityOf(turn.text());
        slopeOfDoubt += slope * FollowUp.doubtOf(turn.alone());
      }
      brevity = Math.max(0, brevity + RATE * slopeOfBrevity);
      doubt = Math.max(0, doubt + RATE * slopeOfDoubt);
    }
    return new FollowUp(brevity, doubt);
  }

  /** How the log-likelihood of the right cards changes with the weight of both questions. */
  private static double slope(Turn turn, FollowUp followUp) {
    double[] chances = Ranker.softmax(followUp.scores(turn.text(), turn.alone(), turn.together()));
    double ofRight = turn.right().stream().mapToDouble(card -> chances[card]).sum();
    double slope = 0;
    for (int card = 0; card < chances.length; card++) {
      double wanted = turn.right().contains(card) ? chances[card] / Math.max(1e-12, ofRight) : 0;
      slope += (wanted - chances[card]) * (turn.together()[card] - turn.alone()[card]);
    }
    return slope;
  }
}
