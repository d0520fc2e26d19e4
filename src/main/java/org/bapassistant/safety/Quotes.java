package org.bapassistant.safety;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sees whether a quotation is still open at the end of a sentence. */
final class Quotes {

  private static final Pattern OPENING = Pattern.compile("(?<=^|[\\s:(])[\"“«'‘](?=\\S|\\s\\S)");

  private Quotes() {}

  /** The mark of the quotation that the text opens and does not close; empty when there is none. */
  static String leftOpen(String text) {
    Matcher opening = OPENING.matcher(text);
    int from = 0;
    while (opening.find(from)) {
      Matcher closing = closing(opening.group()).matcher(text);
      if (!closing.find(opening.end())) {
        return opening.group();
      }
      from = closing.end();
      if (from > text.length()) {
        return "";
      }
    }
    return "";
  }

  /** What closes a quotation that begins with a mark. */
  static Pattern closing(String mark) {
    return switch (mark) {
      case "“" -> Pattern.compile("[”\"]");
      case "«" -> Pattern.compile("»");
      case "\"" -> Pattern.compile("\"");
      default -> Pattern.compile("['’](?![\\p{L}\\d])");
    };
  }
}
