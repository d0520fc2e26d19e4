package org.bapassistant.safety;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/**
 * A text as the finders read it: composed letters, plain spaces, hyphens and apostrophes, no
 * invisible characters, and one private-use character for each identifier that is masked already.
 * Keeps where every character came from, so that offsets in the original stay right.
 */
final class PlainText {

  private static final char MASKED = '\uE000';
  private static final int LONGEST_TOKEN = 20;

  /** No language stacks more marks on a letter; what is piled on top beyond that is not read. */
  private static final int MOST_MARKS = 6;

  private final StringBuilder read;
  private int[] starts;
  private int[] ends;

  private PlainText(int capacity) {
    read = new StringBuilder(capacity);
    starts = new int[capacity];
    ends = new int[capacity];
  }

  static PlainText of(String original) {
    PlainText reading = new PlainText(original.length() + 1);
    int at = 0;
    while (at < original.length()) {
      int token = tokenEnd(original, at);
      int next = token > 0 ? token : clusterEnd(original, at);
      if (token > 0) {
        reading.add(masked(kindAt(original, at)), at, token);
      } else {
        reading.addCluster(original, at, next);
      }
      at = next;
    }
    return reading;
  }

  String text() {
    return read.toString();
  }

  /** The same identifier by its offsets in the original. */
  Identifier inOriginal(Identifier identifier) {
    return new Identifier(
        starts[identifier.start()], ends[identifier.end() - 1], identifier.kind());
  }

  /** This text with the identifiers masked. */
  PlainText without(List<Identifier> found) {
    PlainText rest = new PlainText(read.length() + 1);
    int at = 0;
    for (Identifier identifier : found) {
      rest.copy(this, at, identifier.start());
      rest.add(masked(identifier.kind()), starts[identifier.start()], ends[identifier.end() - 1]);
      at = identifier.end();
    }
    rest.copy(this, at, read.length());
    return rest;
  }

  /** Whether the character stands for a masked identifier. */
  static boolean isMasked(char c) {
    return c >= MASKED && c < MASKED + IdentifierKind.values().length;
  }

  /** Whether the character stands for a masked identifier of this kind. */
  static boolean isMasked(char c, IdentifierKind kind) {
    return c == masked(kind);
  }

  private static char masked(IdentifierKind kind) {
    return (char) (MASKED + kind.ordinal());
  }

  private void copy(PlainText other, int from, int to) {
    for (int i = from; i < to; i++) {
      add(other.read.charAt(i), other.starts[i], other.ends[i]);
    }
  }

  private void add(char c, int start, int end) {
    if (read.length() == starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
      ends = Arrays.copyOf(ends, 2 * ends.length);
    }
    starts[read.length()] = start;
    ends[read.length()] = end;
    read.append(c);
  }

  private void addCluster(String original, int start, int end) {
    int first = original.codePointAt(start);
    if (isInvisible(first)) {
      return;
    }
    int read = Math.min(end, start + Character.charCount(first) + MOST_MARKS);
    String cluster = original.substring(start, read);
    String composed =
        end - start > Character.charCount(first)
            ? Normalizer.normalize(cluster, Normalizer.Form.NFC)
            : plain(first, cluster);
    for (int i = 0; i < composed.length(); i++) {
      add(composed.charAt(i), start, end);
    }
  }

  private static String plain(int c, String as) {
    if (c < 0x80) {
      return c == '\t' ? " " : as;
    }
    if (Character.getType(c) == Character.SPACE_SEPARATOR) {
      return " ";
    }
    if (c >= 0x2010 && c <= 0x2013 || c == 0x2212) {
      return "-";
    }
    if (c == 0x2018 || c == 0x2019 || c == 0x02BC) {
      return "'";
    }
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return String.valueOf((char) (c - 0xFEE0));
    }
    if (Character.isDigit(c)) {
      return String.valueOf((char) ('0' + Character.digit(c, 10)));
    }
    return c >= 0xE000 && c <= 0xF8FF ? "\uFFFD" : as;
  }

  private static boolean isInvisible(int c) {
    return c == 0xAD || c > 0xFF && Character.getType(c) == Character.FORMAT;
  }

  /** The end of the character at {@code at} with the marks that belong to it. */
  private static int clusterEnd(String text, int at) {
    int end = at + Character.charCount(text.codePointAt(at));
    while (end < text.length()
        && Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK) {
      end++;
    }
    return end;
  }

  private static int tokenEnd(String text, int at) {
    boolean afterDigit = at > 0 && Character.isDigit(text.charAt(at - 1));
    if (!afterDigit && text.startsWith(IdentifierKind.AGE.token(), at)) {
      return at + IdentifierKind.AGE.token().length();
    }
    if (text.charAt(at) != '[') {
      return -1;
    }
    int close = text.indexOf(']', at);
    boolean near = close > 0 && close - at <= LONGEST_TOKEN;
    return near && isKind(text.substring(at, close + 1)) ? close + 1 : -1;
  }

  private static boolean isKind(String token) {
    return Arrays.stream(IdentifierKind.values()).anyMatch(kind -> kind.token().equals(token));
  }

  private static IdentifierKind kindAt(String text, int at) {
    return Arrays.stream(IdentifierKind.values())
        .filter(kind -> text.startsWith(kind.token(), at))
        .findFirst()
        .orElseThrow();
  }
}
