package org.bapassistant.retrieval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.util.CharsRef;

/** The abbreviations of clinicians, read from a file that they can read and change. */
final class Shorthand {

  private static final String FILE = "/retrieval/shorthand.en.txt";

  private final CharArrayMap<String[]> words;

  private Shorthand(Map<String, String[]> words) {
    this.words = new CharArrayMap<>(words.size(), false);
    this.words.putAll(words);
  }

  /**
   * Reads the rules.
   *
   * @throws IllegalStateException naming the line, when one is not a rule
   */
  static Shorthand load() {
    try (InputStream stream = Shorthand.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException(FILE + " is not on the class path; install the jar again");
      }
      return parse(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read; install the jar again", e);
    }
  }

  static Shorthand parse(BufferedReader reader) throws IOException {
    Map<String, String[]> words = new HashMap<>();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] sides = line.split("=>");
      if (sides.length != 2) {
        throw new IllegalStateException(FILE + ":" + number + ": write 'written => words'");
      }
      for (String written : sides[0].split(",")) {
        words.put(written.strip(), sides[1].strip().split("\\s+"));
      }
    }
    return new Shorthand(words);
  }

  /** The words that a token stands for; none when it stands for itself. */
  String[] wordsFor(CharsRef token) {
    String[] found = words.get(token.chars, token.offset, token.length);
    return found == null ? new String[0] : found;
  }
}
