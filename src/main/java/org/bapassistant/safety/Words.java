package org.bapassistant.safety;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * A message as words, each with its place, clause and sentence. Lower case, without accents;
 * hyphenated words, elided articles ("d'uriner") and numbers beside letters ("54F") stand apart.
 * One pass, linear in the text; any Unicode is accepted.
 */
final class Words {

  /**
   * One word: {@code start} inclusive, {@code end} exclusive, in UTF-16 units of the message.
   *
   * @param clause counts up at commas, colons, brackets and sentence ends
   * @param quoted whether it stands inside quotation marks
   */
  record Word(String text, int start, int end, int clause, int sentence, boolean quoted) {

    boolean isCapital(String message) {
      return end > start
          && message
              .substring(start, end)
              .chars()
              .allMatch(c -> c > 127 || !Character.isLowerCase(c));
    }
  }

  private static final String ELIDED = "ldjmtsncy";

  private final String message;
  private final List<Word> words = new ArrayList<>();
  private final BitSet questions = new BitSet();
  private int clause;
  private int sentence;
  private boolean quoted;

  private Words(String message) {
    this.message = message;
  }

  static Words of(String message) {
    Words words = new Words(message);
    int at = 0;
    while (at < message.length()) {
      at = words.read(at);
    }
    return words;
  }

  int size() {
    return words.size();
  }

  Word get(int i) {
    return words.get(i);
  }

  String text(int i) {
    return words.get(i).text();
  }

  /** Whether a sentence ends with a question mark. */
  boolean isQuestion(int sentence) {
    return questions.get(sentence);
  }

  /** The words from one to another, both included, as typed. */
  String typed(int from, int to) {
    return message.substring(words.get(from).start(), words.get(to).end());
  }

  String message() {
    return message;
  }

  private int read(int at) {
    int c = message.codePointAt(at);
    if (Character.isLetter(c)) {
      return readLetters(at);
    }
    if (Character.isDigit(c)) {
      return readNumber(at);
    }
    readMark(at, c);
    return at + Character.charCount(c);
  }

  private int readLetters(int start) {
    int end = start;
    while (end < message.length() && isInsideWord(end)) {
      end += Character.charCount(message.codePointAt(end));
    }
    if (end == start + 1 && end + 1 < message.length() && message.charAt(end) == '/') {
      return readSlashed(start, end);
    }
    if (isApostrophe(end)
        && end + 1 < message.length()
        && Character.isLetter(message.charAt(end + 1))) {
      return readApostrophe(start, end);
    }
    add(start, end, folded(message.substring(start, end)));
    return end;
  }

  /** Short forms such as c/o, w/o, h/o. */
  private int readSlashed(int start, int slash) {
    int end = slash + 1;
    while (end < message.length() && end < slash + 3 && Character.isLetter(message.charAt(end))) {
      end++;
    }
    boolean closed = end == message.length() || !Character.isLetter(message.charAt(end));
    if (end == slash + 1 || !closed) {
      add(start, slash, folded(message.substring(start, slash)));
      return slash + 1;
    }
    add(start, end, folded(message.substring(start, end)));
    return end;
  }

  private int readApostrophe(int start, int apostrophe) {
    String before = folded(message.substring(start, apostrophe));
    boolean elided =
        before.length() == 1 && ELIDED.contains(before)
            || before.endsWith("qu")
            || before.equals("pu");
    if (elided) {
      add(start, apostrophe + 1, before + "'");
      return apostrophe + 1;
    }
    int end = apostrophe + 1;
    while (end < message.length() && isInsideWord(end)) {
      end += Character.charCount(message.codePointAt(end));
    }
    String after = folded(message.substring(apostrophe + 1, end));
    if (before.endsWith("n") && after.equals("t")) {
      add(start, end, before + "'t");
    } else {
      add(start, apostrophe, before);
      add(apostrophe, end, "'" + after);
    }
    return end;
  }

  private int readNumber(int start) {
    int end = start;
    while (end < message.length() && isInsideNumber(end)) {
      end++;
    }
    StringBuilder digits = new StringBuilder();
    for (int i = start; i < end; i++) {
      char c = message.charAt(i);
      digits.append(
          c == ',' ? '.' : Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
    }
    add(
        start,
        Math.max(end, start + Character.charCount(message.codePointAt(start))),
        digits.toString());
    return Math.max(end, start + Character.charCount(message.codePointAt(start)));
  }

  private boolean isInsideNumber(int i) {
    char c = message.charAt(i);
    boolean point =
        (c == '.' || c == ',')
            && i + 1 < message.length()
            && Character.isDigit(message.charAt(i + 1));
    return Character.isDigit(c) || point;
  }

  private void readMark(int at, int c) {
    switch (c) {
      case '.', '!', '?', '\n', '\r', '…' -> {
        if (c == '?') {
          questions.set(sentence);
        }
        sentence++;
        clause++;
      }
      case ',', ';', ':', '(', ')', '[', ']', '–', '—' -> clause++;
      case '"', '“', '”', '«', '»' -> {
        quoted = c == '"' ? !quoted : c == '“' || c == '«';
        clause++;
      }
      case '/' -> slash(at);
      case '&' -> add(at, at + 1, "and");
      case '↓' -> add(at, at + 1, "decreased");
      case '↑' -> add(at, at + 1, "increased");
      case 'Ø', '∅', 'ø' -> add(at, at + 1, "no");
      case '-' -> dash(at);
      default -> {}
    }
  }

  /** A slash between numbers is part of a measure, such as 3/5. */
  private void slash(int at) {
    if (at > 0 && at + 1 < message.length() && Character.isDigit(message.charAt(at + 1))) {
      add(at, at + 1, "/");
    }
  }

  /** A dash with room around it parts clauses; one inside a word does not. */
  private void dash(int at) {
    if (at > 0 && Character.isWhitespace(message.charAt(at - 1))) {
      clause++;
    }
  }

  private void add(int start, int end, String word) {
    if (word.equals("ø")) {
      word = "no";
    }
    if (word.isEmpty()) {
      return; // signs that fold to nothing, such as marks on their own
    }
    words.add(new Word(word, start, end, clause, sentence, quoted));
  }

  private boolean isApostrophe(int i) {
    return i < message.length() && "'’‘ʼ`´".indexOf(message.charAt(i)) >= 0;
  }

  private boolean isInsideWord(int i) {
    int c = message.codePointAt(i);
    int type = Character.getType(c);
    return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.FORMAT;
  }

  /** Lower case, without accents and invisible characters. */
  static String folded(String word) {
    String plain = word.toLowerCase(Locale.ROOT);
    if (plain.chars().allMatch(c -> c < 128)) {
      return plain;
    }
    String apart = Normalizer.normalize(plain, Normalizer.Form.NFKD);
    StringBuilder letters = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      int type = Character.getType(c);
      if (c == 'œ') {
        letters.append("oe");
      } else if (type != Character.NON_SPACING_MARK && type != Character.FORMAT) {
        letters.append(c);
      }
    }
    return letters.toString();
  }
}
