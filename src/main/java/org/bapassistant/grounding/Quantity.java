package org.bapassistant.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number in a text.
 *
 * @param value without its sign
 * @param unit the stem of the word after it when that is a unit, {@code %} for percent, else empty
 * @param segment the part of the text between commas, semicolons and "and" that it stands in
 */
record Quantity(double value, String unit, int segment) {

  private static final double SAME = 1e-9;
  private static final Pattern PART =
      Pattern.compile(
          "(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?)\\s?(?<percent>%|per cent|percent|pour cent)?"
              + "|(?<word>\\p{L}+)|(?<gap>[,;:.]\\s)");
  private static final Pattern THOUSANDS = Pattern.compile(",(?=\\d{3}(?:\\D|$))");

  /** Every number of a text, in order; number words included. */
  static List<Quantity> in(String text, WordLists lists) {
    List<Quantity> found = new ArrayList<>();
    int segment = 0;
    Matcher part = PART.matcher(text.toLowerCase(Locale.ROOT));
    while (part.find()) {
      if (part.group("number") != null) {
        found.add(written(part, text, segment, lists));
      } else if (part.group("word") != null) {
        segment += joins(part.group("word")) ? 1 : 0;
        spoken(part, text, segment, lists, found);
      } else {
        segment++;
      }
    }
    return found;
  }

  /** Whether both say the same; a number without a unit fits any. */
  boolean fits(Quantity other) {
    return Math.abs(value - other.value) < SAME
        && (unit.equals(other.unit) || unit.isEmpty() || other.unit.isEmpty());
  }

  boolean isPercent() {
    return unit.equals("%");
  }

  private static boolean joins(String word) {
    return word.equals("and") || word.equals("et") || word.equals("to") || word.equals("à");
  }

  private static Quantity written(Matcher part, String text, int segment, WordLists lists) {
    String digits = THOUSANDS.matcher(part.group("number")).replaceAll("").replace(',', '.');
    String unit = part.group("percent") != null ? "%" : unit(text.substring(part.end()), lists);
    return new Quantity(Double.parseDouble(digits), unit, segment);
  }

  private static void spoken(
      Matcher part, String text, int segment, WordLists lists, List<Quantity> found) {
    double value = lists.number(part.group("word"));
    String unit = unit(text.substring(part.end()), lists);
    boolean counts = value != 1 || !unit.isEmpty();
    if (!Double.isNaN(value) && counts) {
      found.add(new Quantity(value, unit, segment));
    }
  }

  /** "Question 1" is a name, not an amount. */
  private static boolean isLabelled(String text, int start) {
    return text.substring(0, start).strip().toLowerCase(Locale.ROOT).endsWith("question");
  }

  /** The unit right after a number, or one word later. */
  private static String unit(String after, WordLists lists) {
    String lower = after.toLowerCase(Locale.ROOT);
    Matcher word = Pattern.compile("^[\\s-]*(\\p{L}+)(?:\\s+(\\p{L}+))?").matcher(lower);
    if (!word.find()) {
      return "";
    }
    String first = lists.stem(word.group(1));
    if (lists.isUnit(first)) {
      return first;
    }
    String second = word.group(2) == null ? "" : lists.stem(word.group(2));
    return lists.isUnit(second) ? second : "";
  }
}
