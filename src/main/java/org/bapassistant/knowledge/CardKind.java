package org.bapassistant.knowledge;

import java.util.Locale;
import java.util.Optional;

/** What sort of help a card gives. */
public enum CardKind {
  FACT,
  PHRASE,
  DIALOGUE,
  SAFETY;

  /** The name in card files and in the API, such as {@code fact}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<CardKind> of(String wireName) {
    return Words.find(values(), CardKind::wireName, wireName);
  }
}
