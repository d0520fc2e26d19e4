package org.bapassistant.safety;

import java.util.List;

/**
 * How the second reader read a message.
 *
 * @param redFlag a red flag, and which most likely
 * @param danger a crisis or danger to a person, and which most likely
 * @param askBack probability that it hints at such danger and must be asked about, 0..1
 */
record Reading(Suspicion redFlag, Suspicion danger, double askBack) {

  /**
   * @param probability 0..1
   * @param condition what it is most likely, if it is anything
   * @param evidence the words that weighed most, as typed
   */
  record Suspicion(double probability, String condition, List<String> evidence) {

    Suspicion orWorse(Suspicion other) {
      return other.probability > probability ? other : this;
    }
  }

  /** The worst of two passages of one message. */
  Reading orWorse(Reading other) {
    return new Reading(
        redFlag.orWorse(other.redFlag),
        danger.orWorse(other.danger),
        Math.max(askBack, other.askBack));
  }
}
