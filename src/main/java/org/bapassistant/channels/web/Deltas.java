package org.bapassistant.channels.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts an answer's text into the pieces in which it is streamed: whole sentences or bullets, never
 * half of one.
 */
final class Deltas {

  private static final Pattern END = Pattern.compile("(?<=\\])\\s+|\\n+");

  private Deltas() {}

  /** The pieces in order; put together they are the text. */
  static List<String> of(String text) {
    List<String> pieces = new ArrayList<>();
    Matcher end = END.matcher(text);
    int start = 0;
    while (end.find()) {
      pieces.add(text.substring(start, end.end()));
      start = end.end();
    }
    if (start < text.length()) {
      pieces.add(text.substring(start));
    }
    return pieces;
  }
}
