package org.bapassistant.safety;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A message as words and sentence numbers, each with its place in the text. Words are lower case,
 * without accents, with straight apostrophes. Made in one pass, linear in the text.
 */
final class Tokens {

  /** One word: {@code start} inclusive, {@code end} exclusive, in UTF-16 units of the message. */
  record Token(String word, int start, int end, int sentence) {}

  private final String text;
  private final List<Token> tokens;

  private Tokens(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = List.copyOf(tokens);
  }

  static Tokens of(String text) {
    List<Token> tokens = new ArrayList<>();
    int sentence = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isWordChar(text, i)) {
        int start = i;
        while (i < text.length() && isWordChar(text, i)) {
          i++;
        }
        tokens.add(new Token(folded(text.substring(start, i)), start, i, sentence));
      } else {
        if (endsSentence(text, i)) {
          sentence++;
        }
        i++;
      }
    }
    return new Tokens(text, tokens);
  }

  int size() {
    return tokens.size();
  }

  Token get(int i) {
    return tokens.get(i);
  }

  /** The words from one token to another, as typed. */
  String typed(int from, int to) {
    return text.substring(tokens.get(from).start(), tokens.get(to).end());
  }

  private static boolean isWordChar(String text, int i) {
    char c = text.charAt(i);
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    boolean inside =
        i > 0 && i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i - 1));
    return inside
        && (c == '\'' || c == '’' || c == '-' || c == '.')
        && Character.isLetterOrDigit(text.charAt(i + 1));
  }

  private static boolean endsSentence(String text, int i) {
    char c = text.charAt(i);
    return c == '!' || c == '?' || c == '\n' || c == ';' || c == '.';
  }

  /** Lower case, without accents, apostrophes straight. */
  static String folded(String word) {
    String plain = word.replace('’', '\'').replace('‘', '\'').toLowerCase(Locale.ROOT);
    boolean ascii = plain.chars().allMatch(c -> c < 128);
    return ascii
        ? plain
        : Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }
}
