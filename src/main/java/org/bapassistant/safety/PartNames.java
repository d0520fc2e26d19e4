package org.bapassistant.safety;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Remembers, for one message, the names that the assistant is told to go by. */
final class PartNames {

  private static final Pattern GIVEN =
      Pattern.compile(
          "(?:\\b(?i:now|called|named|name is|are|you're|es|êtes|maintenant|désormais|appelles?|become|deviens)) (?:(?i:an?|the|une?|le|la) )?(\\p{Lu}[\\p{L}\\d-]{2,30}|\\[NAME])");

  private final Set<String> names = new HashSet<>();

  /** Takes up the name that a sentence gives, if it does. */
  void look(String sentence) {
    Matcher given = GIVEN.matcher(sentence);
    while (given.find()) {
      names.add(given.group(1).toLowerCase(Locale.ROOT));
    }
  }

  /** Whether a sentence is about such a name. */
  boolean areIn(String sentence) {
    String lower = sentence.toLowerCase(Locale.ROOT);
    return names.stream().anyMatch(lower::contains);
  }
}
