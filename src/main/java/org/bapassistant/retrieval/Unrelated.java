package org.bapassistant.retrieval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Messages that no card answers, from a file that curators can extend. */
final class Unrelated {

  private static final String FILE = "/retrieval/unrelated.txt";

  private Unrelated() {}

  /** The messages, in file order. */
  static List<String> messages() {
    try (InputStream stream = Unrelated.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException(FILE + " is not on the class path; install the jar again");
      }
      return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read; install the jar again", e);
    }
  }

  /** The messages as texts to embed. */
  static List<EmbeddableText> texts() {
    return messages().stream().map(text -> new EmbeddableText(text, TextRole.QUESTION)).toList();
  }
}
