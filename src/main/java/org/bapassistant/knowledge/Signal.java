package org.bapassistant.knowledge;

import java.util.Locale;
import java.util.Optional;

/**
 * What a patient's words may be a sign of, so that the answer begins there. A hypothesis about
 * words, never a verdict on a person. Classes: resistance fact sheet, section 5, merged to the
 * eight of the API.
 */
public enum Signal {
  SUSTAIN_TALK,
  DISCORD,
  FEAR_BELIEF,
  PRACTICAL_BARRIER,
  KNOWLEDGE_GAP,
  EMOTION,
  LOW_CONFIDENCE,
  SOCIAL;

  /** The name in card files and in the API, such as {@code sustain-talk}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Signal> of(String wireName) {
    return Words.find(values(), Signal::wireName, wireName);
  }
}
