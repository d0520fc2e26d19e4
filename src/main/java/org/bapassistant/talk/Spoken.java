package org.bapassistant.talk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An utterance to learn from.
 *
 * @param voice who wrote it; quality is measured on voices that were held out
 */
record Spoken(String voice, Talk talk, String text) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * Reads a file with {@code {"voice", "talk", "text"}} on each line.
   *
   * @throws IllegalArgumentException naming the line that cannot be read
   */
  static List<Spoken> read(Path file) throws IOException {
    List<Spoken> all = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      all.add(parse(line, all.size() + 1));
    }
    return all;
  }

  private static Spoken parse(String line, int number) {
    try {
      JsonNode node = JSON.readTree(line);
      return new Spoken(
          node.path("voice").asString(""),
          Talk.of(node.path("talk").asString("")).orElseThrow(() -> unreadable(number)),
          node.path("text").asString(""));
    } catch (JacksonException e) {
      throw unreadable(number);
    }
  }

  private static IllegalArgumentException unreadable(int number) {
    return new IllegalArgumentException(
        "line "
            + number
            + ": write {\"voice\", \"talk\": sustain|change|neutral|discord, \"text\"}");
  }
}
