package org.bapassistant.knowledge;

import java.util.Locale;
import java.util.Optional;

/** How firmly a card's weakest important sentence stands. */
public enum Certainty {
  STRONG,
  MODERATE,
  LIMITED,
  EXPERT_OPINION;

  /** The name in card files and in the API, such as {@code expert-opinion}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Certainty> of(String wireName) {
    return Words.find(values(), Certainty::wireName, wireName);
  }
}
