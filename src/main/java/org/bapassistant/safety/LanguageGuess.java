package org.bapassistant.safety;

import java.util.Set;
import org.bapassistant.core.Language;

/** Tells French from English by the small words, which every sentence has. */
final class LanguageGuess {

  private static final Set<String> FRENCH =
      Set.of(
          "le",
          "la",
          "les",
          "tes",
          "toutes",
          "vos",
          "ta",
          "ton",
          "des",
          "du",
          "un",
          "une",
          "et",
          "est",
          "je",
          "tu",
          "il",
          "elle",
          "on",
          "pas",
          "que",
          "qui",
          "quoi",
          "pour",
          "avec",
          "dans",
          "sur",
          "mon",
          "ma",
          "mes",
          "son",
          "sa",
          "ses",
          "ce",
          "ca",
          "pis",
          "pu",
          "mais",
          "ou",
          "comment",
          "lui",
          "dit",
          "fait",
          "veut",
          "y",
          "au",
          "aux",
          "de",
          "en",
          "ne",
          "sans",
          "quand",
          "peut",
          "dos",
          "mal",
          "patiente",
          "plus");
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "a", "an", "and", "is", "are", "i", "he", "she", "they", "not", "what", "who",
          "how", "for", "with", "in", "on", "my", "his", "her", "it", "that", "this", "but", "or",
          "to", "of", "do", "does", "says", "say", "wants", "when", "can", "if", "pt", "be", "was",
          "you", "me", "at", "from", "back", "pain", "patient");

  private static final Set<String> ELIDED = Set.of("l'", "d'", "j'", "c'", "n'", "s'");

  private LanguageGuess() {}

  /** The language with more small words; English when there are as many. */
  static Language of(String text) {
    Words words = Words.of(text);
    int french = 0;
    int english = 0;
    for (int i = 0; i < words.size(); i++) {
      String word = words.text(i);
      boolean elided = ELIDED.contains(word) || word.endsWith("qu'");
      french += elided || FRENCH.contains(word) ? 1 : 0;
      english += ENGLISH.contains(word) ? 1 : 0;
    }
    return french > english ? Language.FR : Language.EN;
  }
}
