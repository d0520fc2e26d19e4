package org.bapassistant.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Phrases that patients hear as threat, fragility, passivity or blame, from a file that a curator
 * can change.
 *
 * @param phrases as they stand in the file, each with the pattern that finds it
 */
record HarmPhrases(List<Phrase> phrases) {

  private static final String FILE = "/knowledge/harm-phrases.txt";

  /** A phrase and how it is found. */
  record Phrase(String text, Pattern pattern) {}

  HarmPhrases {
    phrases = List.copyOf(phrases);
  }

  /**
   * Reads the list.
   *
   * @throws IllegalStateException when the file is missing
   */
  static HarmPhrases load() {
    try (InputStream stream = HarmPhrases.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException(FILE + " is not on the class path; install the jar again");
      }
      return of(new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read; install the jar again", e);
    }
  }

  /** The phrases of some lines; empty lines and those that begin with '#' say nothing. */
  static HarmPhrases of(List<String> lines) {
    return new HarmPhrases(
        lines.stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .map(line -> new Phrase(line, pattern(line)))
            .toList());
  }

  /** The first phrase that stands in a text, if any. */
  Optional<String> in(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    return phrases.stream()
        .filter(phrase -> phrase.pattern().matcher(plain).find())
        .map(Phrase::text)
        .findFirst();
  }

  private static Pattern pattern(String phrase) {
    StringBuilder pattern = new StringBuilder("(?<![\\p{L}\\d])");
    for (String word : phrase.split("\\s+")) {
      boolean gap = word.equals("…");
      pattern.append(pattern.toString().endsWith(")") ? "" : gap ? "" : "\\s+");
      pattern.append(gap ? "(?:\\s+\\S+){0,3}?" : Pattern.quote(word));
    }
    return Pattern.compile(pattern + "(?![\\p{L}\\d])");
  }
}
