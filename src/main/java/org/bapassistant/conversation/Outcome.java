package org.bapassistant.conversation;

import java.util.Locale;

/** What became of a question. */
public enum Outcome {
  GROUNDED,
  ABSTAINED,
  SAFETY,
  ROUTED;

  /** The name in the API, such as {@code grounded}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
