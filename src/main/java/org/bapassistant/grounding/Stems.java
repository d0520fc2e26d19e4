package org.bapassistant.grounding;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bapassistant.core.Language;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;

/**
 * Takes endings off words.
 *
 * @see <a href="https://snowballstem.org">Snowball</a>
 */
final class Stems {

  private static final int REMEMBERED = 20_000;

  private final Language language;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  private Stems(Language language) {
    this.language = language;
  }

  static Stems of(Language language) {
    return new Stems(language);
  }

  /** The stem of a word in lower case. */
  String of(String word) {
    if (known.size() > REMEMBERED) {
      known.clear();
    }
    return known.computeIfAbsent(word, this::stemmed);
  }

  private String stemmed(String word) {
    SnowballStemmer stemmer = language == Language.FR ? new FrenchStemmer() : new EnglishStemmer();
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
