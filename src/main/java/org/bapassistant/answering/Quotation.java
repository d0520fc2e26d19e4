package org.bapassistant.answering;

import java.util.regex.Pattern;

/** Tells whether a message quotes a patient. */
final class Quotation {

  private static final Pattern MARKS =
      Pattern.compile("[\"“”«»]|(?<![\\p{L}])['‘’][^'‘’]{8,400}['‘’](?![\\p{L}])");

  private Quotation() {}

  static boolean isIn(String text) {
    return MARKS.matcher(text).find();
  }
}
