package org.bapassistant.retrieval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.FrenchStemmer;

/**
 * Reads French word by word as English, so that a question in French, or in both languages at once,
 * is also compared with what people asked in English. Not a translation that anybody sees: word
 * order and grammar stay French. Words that it does not know stay as they are.
 */
final class Glossary {

  private static final String FILE = "/retrieval/french-english.txt";
  private static final String SAYS_NOTHING = "-";
  private static final String ALSO_ENGLISH = "also english";
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern ENDING = Pattern.compile("(?<=.{3})(?:es|e|s)$");

  /** From this many surely French words on, a text is read as French or mixed. */
  private static final int SURELY_FRENCH = 2;

  /** A shorter text needs one such word only. */
  private static final int SHORT = 4;

  private final Map<String, String> words = new HashMap<>();
  private final Map<String, String> stems = new HashMap<>();
  private final Map<String, String> phrases = new HashMap<>();

  /** By the stem that a phrase begins with, how many words the longest of them has. */
  private final Map<String, Integer> longestFrom = new HashMap<>();

  private final Set<String> alsoEnglish = new HashSet<>();
  private long fingerprint;

  private Glossary() {}

  /** The glossary that ships with the assistant. */
  static Glossary shipped() {
    return Shipped.GLOSSARY;
  }

  private static final class Shipped {
    static final Glossary GLOSSARY = load();
  }

  private static Glossary load() {
    try (InputStream stream = Glossary.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException(FILE + " is not on the class path; install the jar again");
      }
      return parse(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read; install the jar again", e);
    }
  }

  /**
   * Reads lines of the form {@code english: french french_phrase}; of two lines with the same
   * French word the first counts.
   *
   * @throws IllegalStateException naming the line, when one is not of this form
   */
  static Glossary parse(BufferedReader reader) throws IOException {
    Glossary glossary = new Glossary();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int colon = line.indexOf(':');
      if (colon < 1 || line.substring(colon + 1).isBlank()) {
        throw new IllegalStateException(FILE + ":" + number + ": write 'english: french french'");
      }
      glossary.fingerprint = 31 * glossary.fingerprint + line.hashCode();
      glossary.add(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }
    return glossary;
  }

  private void add(String english, String frenchForms) {
    String meaning = english.equals(SAYS_NOTHING) ? "" : english;
    for (String form : frenchForms.split("\\s+")) {
      List<String> tokens = tokens(form);
      if (english.equals(ALSO_ENGLISH)) {
        tokens.forEach(token -> alsoEnglish.add(plain(token)));
      } else if (tokens.size() == 1) {
        words.putIfAbsent(plain(tokens.getFirst()), meaning);
        stems.putIfAbsent(stem(tokens.getFirst()), meaning);
      } else {
        List<String> stemmed = tokens.stream().map(Glossary::stem).toList();
        phrases.putIfAbsent(String.join(" ", stemmed), meaning);
        longestFrom.merge(stemmed.getFirst(), tokens.size(), Math::max);
      }
    }
  }

  /** Changes with the glossary, so that what was indexed by an older one is indexed anew. */
  String fingerprint() {
    return Long.toHexString(fingerprint);
  }

  /** A text as it is compared by meaning: in English as far as the glossary goes. */
  String meaning(String text) {
    return gloss(text).orElse(text);
  }

  /** A text as it is compared by words: as it stands, and in English beside it. */
  String words(String text) {
    return gloss(text).map(english -> text + "\n" + english).orElse(text);
  }

  private Optional<String> gloss(String text) {
    List<String> tokens = tokens(text);
    long french = tokens.stream().filter(this::isSurelyFrench).distinct().count();
    return french >= SURELY_FRENCH || french == 1 && tokens.size() <= SHORT
        ? Optional.of(gloss(tokens))
        : Optional.empty();
  }

  /** Forms as written only: stems of English words are too often those of French ones. */
  private boolean isSurelyFrench(String token) {
    return !alsoEnglish.contains(plain(token)) && words.containsKey(plain(token));
  }

  private String gloss(List<String> tokens) {
    List<String> stems = tokens.stream().map(Glossary::stem).toList();
    List<String> english = new ArrayList<>();
    for (int at = 0; at < tokens.size(); ) {
      int length = phraseAt(stems, at);
      String found =
          length > 1
              ? phrases.getOrDefault(key(stems, at, length), "")
              : isEnglishHere(tokens, at)
                  ? tokens.get(at)
                  : meaningOf(tokens.get(at), stems.get(at));
      if (!found.isEmpty()) {
        english.add(found);
      }
      at += length;
    }
    return String.join(" ", english);
  }

  /** A word of both languages is English between English words. */
  private boolean isEnglishHere(List<String> tokens, int at) {
    return alsoEnglish.contains(plain(tokens.get(at)))
        && (at == 0 || !isSurelyFrench(tokens.get(at - 1)))
        && (at == tokens.size() - 1 || !isSurelyFrench(tokens.get(at + 1)));
  }

  private int phraseAt(List<String> stems, int at) {
    int most = Math.min(longestFrom.getOrDefault(stems.get(at), 1), stems.size() - at);
    for (int length = most; length > 1; length--) {
      if (phrases.containsKey(key(stems, at, length))) {
        return length;
      }
    }
    return 1;
  }

  private static String key(List<String> stems, int at, int length) {
    return String.join(" ", stems.subList(at, at + length));
  }

  /** The meaning of a word as written, else of its stem, else the word itself. */
  private String meaningOf(String token, String stem) {
    return words.getOrDefault(plain(token), stems.getOrDefault(stem, plain(token)));
  }

  /** Words in lower case; elided articles and parts of hyphened words are words. */
  private static List<String> tokens(String text) {
    String lower = text.toLowerCase(Locale.FRENCH).replace("œ", "oe").replace("æ", "ae");
    String composed = Normalizer.normalize(lower, Normalizer.Form.NFC).replace('_', ' ');
    return Arrays.stream(BETWEEN_WORDS.split(composed)).filter(t -> !t.isEmpty()).toList();
  }

  /** Many type without accents. */
  private static String plain(String token) {
    return MARKS.matcher(Normalizer.normalize(token, Normalizer.Form.NFD)).replaceAll("");
  }

  /** The stemmer needs accents to know endings; they, and the last e and s, go after it. */
  private static String stem(String token) {
    FrenchStemmer stemmer = new FrenchStemmer();
    stemmer.setCurrent(token);
    stemmer.stem();
    return ENDING.matcher(plain(stemmer.getCurrent())).replaceAll("");
  }
}
