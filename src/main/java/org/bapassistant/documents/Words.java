package org.bapassistant.documents;

import java.util.regex.Pattern;

/** Counting and tidying words. */
final class Words {

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");

  private Words() {}

  /** The text on one line, control characters gone, spaces single, none at the ends. */
  static String tidy(String text) {
    return SPACE.matcher(text.replace("\u00AD", "")).replaceAll(" ").strip();
  }

  /** The number of words of a tidy text. */
  static int count(String text) {
    return text.isBlank() ? 0 : text.strip().split(" +").length;
  }
}
