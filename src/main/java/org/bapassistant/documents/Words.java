package org.bapassistant.documents;

import java.util.regex.Pattern;

/** Counting and tidying words. */
final class Words {

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");

  /** Soft hyphens, zero-width signs, turns of direction, tags: what changes text unseen. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\x{FE00}-\\x{FE0F}\\x{034F}]");

  private Words() {}

  /**
   * The text on one line, control and invisible characters gone, spaces single, none at the ends.
   */
  static String tidy(String text) {
    return SPACE.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }

  /** The number of words of a tidy text. */
  static int count(String text) {
    return text.isBlank() ? 0 : text.strip().split(" +").length;
  }
}
