package org.bapassistant.knowledge;

import java.util.Locale;
import java.util.Optional;

/** Where a card stands in its review. Only a published card answers. */
public enum CardStatus {
  DRAFT,
  PUBLISHED,
  RETIRED;

  /** The name in card files and in the API, such as {@code published}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of a name, if there is one. */
  public static Optional<CardStatus> of(String wireName) {
    return Words.find(values(), CardStatus::wireName, wireName);
  }
}
