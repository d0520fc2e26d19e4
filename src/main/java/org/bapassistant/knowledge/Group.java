package org.bapassistant.knowledge;

import java.util.Locale;
import java.util.Optional;

/** The shelf that a card stands on; also its folder under {@code knowledge-base/}. */
public enum Group {
  BAP,
  MI,
  RESISTANCE,
  LBP,
  KT,
  SAFETY,
  SCOPE;

  /** The name in card files, folders and the API, such as {@code resistance}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The group of a name, or nothing when there is none of that name. */
  public static Optional<Group> of(String wireName) {
    return Words.find(values(), Group::wireName, wireName);
  }
}
