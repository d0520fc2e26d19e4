package org.bapassistant.talk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What an utterance leans to (resistance fact sheet, section 1). Discord is about the working
 * relationship; the others are about the behaviour.
 */
public enum Talk {
  /** Speaks for things staying as they are. */
  SUSTAIN,
  /** Speaks for doing something: desire, ability, reason, need, commitment, steps taken. */
  CHANGE,
  /** Leans to neither: reports, asks, small talk. */
  NEUTRAL,
  /** Strain with the clinician, the visit or the service. */
  DISCORD;

  /** The name in files and in the API, such as {@code sustain}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Talk> of(String wireName) {
    return Arrays.stream(values()).filter(talk -> talk.wireName().equals(wireName)).findFirst();
  }
}
