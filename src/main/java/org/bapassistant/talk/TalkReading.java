package org.bapassistant.talk;

import java.util.EnumMap;
import java.util.Map;

/**
 * What an utterance leans to, and how surely.
 *
 * @param talk the likeliest; of equal ones the first in the order of {@link Talk}
 * @param probabilities of all kinds, each 0..1, together 1
 */
public record TalkReading(Talk talk, Map<Talk, Double> probabilities) {

  public TalkReading {
    probabilities = Map.copyOf(probabilities);
  }

  /**
   * @param probabilities in the order of {@link Talk}
   */
  static TalkReading of(double[] probabilities) {
    Map<Talk, Double> byTalk = new EnumMap<>(Talk.class);
    Talk likeliest = Talk.SUSTAIN;
    for (Talk talk : Talk.values()) {
      byTalk.put(talk, probabilities[talk.ordinal()]);
      likeliest =
          probabilities[talk.ordinal()] > probabilities[likeliest.ordinal()] ? talk : likeliest;
    }
    return new TalkReading(likeliest, byTalk);
  }
}
