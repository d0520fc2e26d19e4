package org.bapassistant.answering;

import java.util.regex.Pattern;

/**
 * One sentence of a chat model, as it came.
 *
 * @param kind what it is meant as
 * @param text without the bullet in front of it
 */
record WrittenLine(Kind kind, String text) {

  /** What a line is meant as. */
  enum Kind {
    /** Something to say to the patient. */
    PHRASE,
    /** Something to tell the clinician. */
    EXPLANATION,
    /** A heading or a rule between parts: carries nothing. */
    ORNAMENT
  }

  private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*•–]|\\d{1,2}[.)])\\s+");
  private static final Pattern ORNAMENT =
      Pattern.compile("^\\s*(?:#{1,6}\\s.*|\\*\\*[^*]*\\*\\*:?|[-*_=]{3,})?\\s*$");
  private static final Pattern QUOTED = Pattern.compile("^[\"“«].*", Pattern.DOTALL);
  private static final Pattern MARKS = Pattern.compile("\\s*\\[\\d{1,3}\\]");
  private static final Pattern QUOTES = Pattern.compile("^[\"“«\\s]+|[\"”»\\s]+$");

  static WrittenLine of(String sentence) {
    if (ORNAMENT.matcher(sentence).matches()) {
      return new WrittenLine(Kind.ORNAMENT, "");
    }
    String text = BULLET.matcher(sentence).replaceFirst("").strip();
    return new WrittenLine(QUOTED.matcher(text).matches() ? Kind.PHRASE : Kind.EXPLANATION, text);
  }

  /** A checked sentence as words to say: without quotation marks and card numbers. */
  static String spoken(String sentence) {
    String bare = BULLET.matcher(MARKS.matcher(sentence).replaceAll("")).replaceFirst("");
    return QUOTES.matcher(bare.strip()).replaceAll("");
  }
}
