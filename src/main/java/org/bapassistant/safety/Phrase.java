package org.bapassistant.safety;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A wording of the lexicon: elements that follow one another, with small words passed over.
 *
 * @param written as it stands in the file
 * @param elements at least one, the first not a gap
 */
record Phrase(String written, List<Element> elements) {

  /** One part of a wording. */
  sealed interface Element {

    /** Any of some words or numbers; a word that ends in {@code *} takes any ending. */
    record AnyOf(Set<String> words, List<String> beginnings, List<Number> numbers)
        implements Element {
      boolean matches(String word) {
        return words.contains(word)
            || beginnings.stream().anyMatch(word::startsWith)
            || numbers.stream().anyMatch(number -> number.matches(word));
      }
    }

    /** A word typed in capitals, such as the abbreviation SI. */
    record Capitals(String word) implements Element {}

    /** A number within bounds, both included. */
    record Number(double least, double most) implements Element {
      boolean matches(String word) {
        if (word.isEmpty() || word.length() > 6 || !Character.isDigit(word.charAt(0))) {
          return false;
        }
        try {
          double value = Double.parseDouble(word);
          return value >= least && value <= most;
        } catch (NumberFormatException e) {
          return false; // "1.2.3" is a date or a version, not a measure
        }
      }
    }

    /** Up to so many words that do not matter. */
    record Gap(int most) implements Element {}

    /** Any of some wordings, written in brackets. */
    record Choice(List<Phrase> phrases) implements Element {}

    /** Any wording of another group. */
    record Group(String name) implements Element {}
  }

  /**
   * Reads a wording.
   *
   * @throws IllegalArgumentException saying what is wrong and how to mend it
   */
  static Phrase of(String written) {
    List<Element> elements = new ArrayList<>();
    List<String> parts = parts(written);
    for (String part : parts) {
      add(part, elements, written);
    }
    if (elements.isEmpty()) {
      throw new IllegalArgumentException("'" + written + "' holds no word");
    }
    if (elements.getFirst() instanceof Element.Gap || elements.getLast() instanceof Element.Gap) {
      throw new IllegalArgumentException(
          "'" + written + "' begins or ends with a gap; begin and end with a word");
    }
    return new Phrase(written, List.copyOf(elements));
  }

  /** Parts at the blanks outside brackets. */
  private static List<String> parts(String written) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean inside = false;
    for (char c : (written.strip() + " ").toCharArray()) {
      inside = c == '(' || inside && c != ')';
      if (Character.isWhitespace(c) && !inside) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    if (inside) {
      throw new IllegalArgumentException("'" + written + "' lacks a closing bracket");
    }
    return parts.stream().filter(one -> !one.isEmpty()).toList();
  }

  private static Element.Choice choice(String inside) {
    List<Phrase> phrases = new ArrayList<>();
    for (String alternative : inside.split("\\|")) {
      phrases.add(of(alternative));
    }
    return new Element.Choice(List.copyOf(phrases));
  }

  private static void add(String part, List<Element> to, String written) {
    if (part.startsWith("..")) {
      to.add(new Element.Gap((int) number(part.substring(2), written)));
    } else if (part.startsWith("(")) {
      to.add(choice(part.substring(1, part.length() - 1)));
    } else if (part.startsWith("<") && part.endsWith(">")) {
      to.add(new Element.Group(part.substring(1, part.length() - 1)));
    } else if (part.startsWith("^")) {
      to.add(new Element.Capitals(Words.folded(part.substring(1))));
    } else if (part.startsWith("=") || part.contains("|") || part.contains("..")) {
      String words = part.startsWith("=") ? part.substring(1) : part;
      to.add(hasSeveralWords(words) ? choice(words) : anyOf(words, written));
    } else {
      addWords(part, to);
    }
  }

  private static void addWords(String part, List<Element> to) {
    if (part.endsWith("'")) {
      to.add(new Element.AnyOf(Set.of(Words.folded(part)), List.of(), List.of()));
      return;
    }
    Words words = Words.of(part.replace("*", ""));
    for (int i = 0; i < words.size(); i++) {
      boolean open = i == words.size() - 1 && part.endsWith("*");
      String word = words.text(i);
      if (open) {
        to.add(new Element.AnyOf(Set.of(), List.of(word), List.of()));
      } else {
        to.add(new Element.AnyOf(Set.of(word), List.of(), List.of()));
      }
    }
  }

  private static Element.AnyOf anyOf(String part, String written) {
    Set<String> words = new HashSet<>();
    List<String> beginnings = new ArrayList<>();
    List<Element.Number> numbers = new ArrayList<>();
    for (String word : part.split("\\|")) {
      int dots = word.indexOf("..");
      if (dots > 0) {
        numbers.add(
            new Element.Number(
                number(word.substring(0, dots), written),
                number(word.substring(dots + 2), written)));
      } else if (word.endsWith("*")) {
        beginnings.add(Words.folded(word.substring(0, word.length() - 1)));
      } else {
        words.add(Words.folded(word));
      }
    }
    return new Element.AnyOf(Set.copyOf(words), List.copyOf(beginnings), List.copyOf(numbers));
  }

  /** Whether an alternative is read as several words, such as "70s" or "d'uriner". */
  private static boolean hasSeveralWords(String alternatives) {
    return Arrays.stream(alternatives.split("\\|"))
        .filter(word -> !word.contains(".."))
        .anyMatch(word -> word.startsWith("^") || Words.of(word.replace("*", "")).size() > 1);
  }

  private static double number(String digits, String written) {
    try {
      return Double.parseDouble(digits);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "'" + written + "' needs numbers beside '..', as in ..3 or 65..110", e);
    }
  }
}
