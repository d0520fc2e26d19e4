package org.bapassistant.safety;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces identifiers by their kind, as {@code [NAME]}. Best effort and first of its kind: what
 * has a fixed form, and names behind a title. Every pattern is linear in the text (no nested or
 * overlapping repeats).
 */
final class IdentifierMask {

  private record Kind(String name, Pattern pattern, int group, Predicate<String> accepts) {}

  /** A text without the identifiers that were found. */
  record Masked(String text, List<String> kinds) {}

  private static final String MONTH =
      "(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul"
          + "|aug|sept|sep|oct|nov|dec|janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre"
          + "|novembre|décembre|decembre)";
  private static final String NAME_WORD = "\\p{Lu}[\\p{L}'’-]{1,30}";

  private static final List<Kind> KINDS =
      List.of(
          kind("EMAIL", "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,80}\\.[A-Za-z]{2,10}"),
          kind("URL", "(?:https?://|www\\.)[^\\s<>\"]{1,300}"),
          kind("IP", "\\b(?:\\d{1,3}\\.){3}\\d{1,3}\\b"),
          kind("HEALTH_NUMBER", "\\b[A-Za-z]{4}[ -]?\\d{4}[ -]?\\d{4}\\b"),
          kind("HEALTH_NUMBER", "\\b\\d{4}[ -]\\d{3}[ -]\\d{3}(?:[ -]?[A-Z]{2})?\\b"),
          kind("PHONE", "(?<![\\d.])(?:\\+?1[ .-]?)?\\(?\\d{3}\\)?[ .-]?\\d{3}[ .-]\\d{4}(?!\\d)"),
          checked(
              "SIN", "(?<!\\d)\\d{3}[ -]?\\d{3}[ -]?\\d{3}(?!\\d)", IdentifierMask::hasLuhnCheck),
          kind("POSTAL_CODE", "(?i)\\b[A-Z]\\d[A-Z][ -]?\\d[A-Z]\\d\\b"),
          kind(
              "DATE", "\\b(?:19|20)\\d{2}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\\d|3[01])\\b"),
          kind(
              "DATE",
              "\\b(?:0?[1-9]|[12]\\d|3[01])[-/.](?:0?[1-9]|[12]\\d|3[01])[-/.](?:19|20)\\d{2}\\b"),
          kind(
              "DATE",
              "(?i)\\b(?:le )?(?:0?[1-9]|[12]\\d|3[01])(?:er|st|nd|rd|th)? (?:of )?"
                  + MONTH
                  + "(?:,? (?:19|20)\\d{2})?\\b"),
          kind(
              "DATE",
              "(?i)\\b"
                  + MONTH
                  + " (?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?:,? (?:19|20)\\d{2})?\\b"),
          grouped(
              "RECORD_NUMBER",
              "(?i)\\b(?:mrn|chart|dossier|file|record|claim|cnesst|wsib|saaq|no\\.?|n°|#) ?(?:number|no\\.?|n°|#|:)? ?#?([A-Z]{0,3}-?\\d{4,12}(?:-\\d{1,6})?)\\b"),
          grouped(
              "NAME",
              "\\b(?:Mr|Mrs|Ms|Miss|Mx|Mister|Madame|Monsieur|Mme|Mlle|Dr|Dre|M)\\b\\.? ("
                  + NAME_WORD
                  + "(?: "
                  + NAME_WORD
                  + "){0,2})"),
          grouped(
              "NAME",
              "\\b(?:named|called|name is|nommée?|s'appelle) ("
                  + NAME_WORD
                  + "(?: "
                  + NAME_WORD
                  + "){0,2})"));

  /** Replaces what is found, kind by kind. */
  Masked mask(String text) {
    Set<String> found = new LinkedHashSet<>();
    String masked = text;
    for (Kind kind : KINDS) {
      masked = mask(masked, kind, found);
    }
    return new Masked(masked, new ArrayList<>(found));
  }

  private static String mask(String text, Kind kind, Set<String> found) {
    Matcher matcher = kind.pattern().matcher(text);
    StringBuilder masked = new StringBuilder();
    int from = 0;
    while (matcher.find()) {
      if (kind.accepts().test(matcher.group(kind.group()))) {
        masked
            .append(text, from, matcher.start(kind.group()))
            .append('[')
            .append(kind.name())
            .append(']');
        from = matcher.end(kind.group());
        found.add(kind.name());
      }
    }
    return from == 0 ? text : masked.append(text, from, text.length()).toString();
  }

  private static Kind kind(String name, String pattern) {
    return new Kind(name, Pattern.compile(pattern), 0, match -> true);
  }

  private static Kind grouped(String name, String pattern) {
    return new Kind(name, Pattern.compile(pattern), 1, match -> true);
  }

  private static Kind checked(String name, String pattern, Predicate<String> accepts) {
    return new Kind(name, Pattern.compile(pattern), 0, accepts);
  }

  /** Whether the digits pass the Luhn check, as every social insurance number does. */
  static boolean hasLuhnCheck(String number) {
    int sum = 0;
    boolean second = false;
    for (int i = number.length() - 1; i >= 0; i--) {
      if (Character.isDigit(number.charAt(i))) {
        int digit = number.charAt(i) - '0';
        int value = second ? 2 * digit : digit;
        sum += value > 9 ? value - 9 : value;
        second = !second;
      }
    }
    return sum % 10 == 0;
  }
}
