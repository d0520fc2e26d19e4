package org.bapassistant.grounding;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A sentence to be checked, read once.
 *
 * @param text without marks and bullet
 * @param lower the same in lower case, with plain apostrophes
 * @param phrase whether it is something to say to a patient
 */
record Claim(
    String text, String lower, boolean phrase, List<Token> tokens, List<Quantity> quantities) {

  private static final Pattern MARK = Pattern.compile("\\s*\\[\\d{1,3}\\]");
  private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*•–]|\\d{1,2}[.)])\\s+");
  private static final Pattern QUOTED = Pattern.compile("^[\"“«].*", Pattern.DOTALL);

  static Claim of(String sentence, WordLists lists) {
    String text = BULLET.matcher(MARK.matcher(sentence).replaceAll("")).replaceFirst("").strip();
    String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    return new Claim(
        text,
        lower,
        QUOTED.matcher(text).matches(),
        Tokens.of(text, lists),
        Quantity.in(text, lists));
  }

  /** The words that claim something. */
  List<Token> content() {
    return tokens.stream().filter(token -> token.weight() > 0).toList();
  }
}
