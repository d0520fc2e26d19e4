package org.bapassistant.safety;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Puts slips of the finger right: a word that is neither known nor ordinary is read as the one word
 * of the lexicon that differs by one letter left out, put in, changed or swapped with its
 * neighbour. Words shorter than {@value #SHORTEST} letters are left alone, and so is a first
 * letter.
 *
 * @see <a href="https://doi.org/10.1145/363958.363994">Damerau 1964</a>
 */
final class Spelling {

  private static final int SHORTEST = 7;
  private static final int LONGEST = 24;

  private final Set<String> known;
  private final Set<String> ordinary;
  private final Predicate<String> isBegun;
  private final Map<String, Set<String>> byDeletion = new HashMap<>();

  /**
   * @param known the words of the lexicon
   * @param ordinary words that look like slips and are none
   * @param isBegun whether a wording takes the word with any ending
   */
  Spelling(Set<String> known, Set<String> ordinary, Predicate<String> isBegun) {
    this.known = Set.copyOf(known);
    this.ordinary = Set.copyOf(ordinary);
    this.isBegun = isBegun;
    for (String word : known) {
      if (word.length() >= SHORTEST) {
        byDeletion.computeIfAbsent(word, w -> new HashSet<>()).add(word);
        for (int i = 1; i < word.length(); i++) {
          byDeletion.computeIfAbsent(without(word, i), w -> new HashSet<>()).add(word);
        }
      }
    }
  }

  /** The word as it was most likely meant; itself when nothing speaks for another. */
  String of(String word) {
    if (word.length() < SHORTEST - 1
        || word.length() > LONGEST
        || known.contains(word)
        || ordinary.contains(word)
        || isBegun.test(word)
        || !Character.isLetter(word.charAt(0))) {
      return word;
    }
    String best = best(word, byDeletion.getOrDefault(word, Set.of()), "");
    for (int i = 1; i < word.length(); i++) {
      best = best(word, byDeletion.getOrDefault(without(word, i), Set.of()), best);
    }
    return best.isEmpty() ? word : best;
  }

  /** Of several, the first by the alphabet, so that the same word is always read the same way. */
  private static String best(String word, Set<String> candidates, String best) {
    String chosen = best;
    for (String candidate : candidates) {
      if (isOneSlip(word, candidate) && (chosen.isEmpty() || candidate.compareTo(chosen) < 0)) {
        chosen = candidate;
      }
    }
    return chosen;
  }

  static boolean isOneSlip(String word, String meant) {
    if (Math.abs(word.length() - meant.length()) > 1) {
      return false;
    }
    int from = 0;
    int shorter = Math.min(word.length(), meant.length());
    while (from < shorter && word.charAt(from) == meant.charAt(from)) {
      from++;
    }
    String rest = word.substring(from);
    String wanted = meant.substring(from);
    if (rest.length() != wanted.length()) {
      return rest.length() > wanted.length()
          ? rest.substring(1).equals(wanted)
          : wanted.substring(1).equals(rest);
    }
    return rest.isEmpty() || rest.substring(1).equals(wanted.substring(1)) || isSwap(rest, wanted);
  }

  private static boolean isSwap(String rest, String wanted) {
    return rest.length() >= 2
        && rest.charAt(0) == wanted.charAt(1)
        && rest.charAt(1) == wanted.charAt(0)
        && rest.substring(2).equals(wanted.substring(2));
  }

  private static String without(String word, int i) {
    return word.substring(0, i) + word.substring(i + 1);
  }
}
