package org.bapassistant.documents;

import java.util.Locale;

/** Why a file is not taken up. Each has a text for people that says how to mend it. */
public enum Refusal {
  /** Protected by a password. */
  ENCRYPTED,
  /** No bytes at all. */
  EMPTY,
  /** Pages without text, as a scanner makes them. */
  NO_TEXT,
  /** More bytes than may be. */
  TOO_LARGE,
  /** More pages than may be. */
  TOO_MANY_PAGES,
  /** More text than may be, or it unfolds to far more than the file's size. */
  UNFOLDS_TOO_FAR,
  /** Reading took longer than may be. */
  TOO_SLOW,
  /** Reading took more memory than may be. */
  TOO_HEAVY,
  /** A kind of file that is not read. */
  UNSUPPORTED,
  /** Not whole, or not what it says it is. */
  DAMAGED;

  /** The name in messages, such as {@code no-text}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
