package org.bapassistant.safety;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a reading into words. Elided articles ("l'", "qu'") are cut off; "O'Grady" stays whole. */
final class TextWords {

  private static final Set<String> ELISIONS =
      Set.of(
          "c", "d", "j", "l", "m", "n", "s", "t", "y", "qu", "lorsqu", "puisqu", "jusqu", "quoiqu");

  private TextWords() {}

  static List<TextWord> of(String text, NameLists lists) {
    List<TextWord> words = new ArrayList<>();
    int previous = 0;
    int at = 0;
    while (at < text.length()) {
      int end = wordEnd(text, at);
      if (end == at) {
        at += Character.charCount(text.codePointAt(at));
        continue;
      }
      int start = at + elision(text.substring(at, end), lists);
      if (start > at) {
        words.add(word(text, at, start - 1, previous, words));
        previous = start - 1;
      }
      words.add(word(text, start, end, previous, words));
      previous = words.getLast().end();
      at = end;
    }
    return words;
  }

  /** In lower case, without accents and ligatures. */
  static String fold(String word) {
    boolean plain = true;
    for (int i = 0; i < word.length() && plain; i++) {
      plain = word.charAt(i) < 0x80;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (plain) {
      return lower;
    }
    StringBuilder folded = new StringBuilder(lower.length());
    String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        folded.append(plain(c));
      }
    }
    return folded.toString();
  }

  private static String plain(char c) {
    return switch (c) {
      case 'œ' -> "oe";
      case 'æ' -> "ae";
      case 'ł' -> "l";
      case 'đ', 'ð' -> "d";
      case 'ø' -> "o";
      case 'ı' -> "i";
      case 'ß' -> "ss";
      case '\u2019', '\u02BC' -> "'";
      default -> String.valueOf(c);
    };
  }

  private static TextWord word(
      String text, int start, int end, int previous, List<TextWord> words) {
    boolean possessive = end - start > 2 && text.startsWith("'s", end - 2);
    int last = possessive ? end - 2 : end;
    String written = text.substring(start, last);
    String gap = text.substring(previous, start);
    return new TextWord(start, last, written, fold(written), gap, starts(gap, words), possessive);
  }

  private static boolean starts(String gap, List<TextWord> words) {
    if (words.isEmpty()) {
      return true;
    }
    boolean initial = words.getLast().isLetter() && gap.startsWith(".");
    return !initial
        && gap.chars()
            .anyMatch(c -> ".!?:;\n\r\u2022\u2014\"\u201C\u201D\u00AB\u00BB([*>|".indexOf(c) >= 0);
  }

  private static int wordEnd(String text, int start) {
    int at = start;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean joins =
          (c == '\'' || c == '-')
              && at > start
              && at + 1 < text.length()
              && Character.isLetter(text.codePointAt(at + 1))
              && Character.isLetter(text.codePointBefore(at));
      if (!joins && !isPart(c)) {
        return at;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static boolean isPart(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** How much of the word is an elided article: "l'Isle" has two characters of it. */
  private static int elision(String word, NameLists lists) {
    int mark = word.indexOf('\'');
    if (mark <= 0 || mark > 7 || mark + 1 >= word.length()) {
      return 0;
    }
    String before = fold(word.substring(0, mark));
    String after = word.substring(mark + 1);
    boolean capitals =
        Character.isUpperCase(word.charAt(0)) && Character.isUpperCase(after.charAt(0));
    boolean name =
        capitals
            && (before.length() == 1 && !lists.isOrdinary(fold(after))
                || lists.isListed(fold(word)));
    return ELISIONS.contains(before)
            && !name
            && !after.equals("s")
            && !after.equals("t")
            && !lists.isOrdinaryWhole(fold(word))
        ? mark + 1
        : 0;
  }
}
