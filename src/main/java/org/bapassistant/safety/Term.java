package org.bapassistant.safety;

import java.util.List;

/**
 * Words to look for, one after the other. {@code *} at the end of a word stands for any ending,
 * {@code #} for a digit.
 *
 * @param words at least one
 */
record Term(List<String> words) {

  Term {
    words = List.copyOf(words);
  }

  static Term of(String written) {
    return new Term(List.of(Tokens.folded(written.strip()).split("\\s+")));
  }

  /** The last token of the term when it begins at a token, or -1. */
  int endAt(Tokens tokens, int start) {
    if (start + words.size() > tokens.size()) {
      return -1;
    }
    int sentence = tokens.get(start).sentence();
    for (int i = 0; i < words.size(); i++) {
      Tokens.Token token = tokens.get(start + i);
      if (token.sentence() != sentence || !matches(words.get(i), token.word())) {
        return -1;
      }
    }
    return start + words.size() - 1;
  }

  private static boolean matches(String pattern, String word) {
    boolean open = pattern.endsWith("*") || pattern.endsWith(".");
    int length = open ? pattern.length() - 1 : pattern.length();
    if (open ? word.length() < length : word.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char wanted = pattern.charAt(i);
      char found = word.charAt(i);
      if (wanted == '#' ? !Character.isDigit(found) : wanted != found) {
        return false;
      }
    }
    return true;
  }
}
