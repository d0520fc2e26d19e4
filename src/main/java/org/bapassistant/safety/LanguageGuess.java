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
          "des",
          "du",
          "un",
          "une",
          "et",
          "est",
          "je",
          "j'ai",
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
          "ça",
          "ca",
          "c'est",
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

  private LanguageGuess() {}

  /** The language with more small words; English when there are as many. */
  static Language of(String text) {
    Tokens tokens = Tokens.of(text);
    int french = 0;
    int english = 0;
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).word();
      french +=
          FRENCH.contains(word)
                  || word.startsWith("l'")
                  || word.startsWith("d'")
                  || word.startsWith("qu'")
              ? 1
              : 0;
      english += ENGLISH.contains(word) ? 1 : 0;
    }
    return french > english ? Language.FR : Language.EN;
  }
}
