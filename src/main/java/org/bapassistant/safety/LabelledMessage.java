package org.bapassistant.safety;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message that was written to learn and measure screening with.
 *
 * @param corpus where it comes from; each corpus is of one author
 * @param about {@code red-flag} or {@code crisis}
 * @param expected {@code alert}, {@code ask-back} or {@code none}
 * @param name the condition or class; empty when nothing is expected
 */
record LabelledMessage(String corpus, String text, String about, String expected, String name) {

  private static final Set<String> EXPECTED = Set.of("alert", "ask-back", "none");

  boolean isAlert(String kind) {
    return about.equals(kind) && expected.equals("alert");
  }

  /**
   * Reads JSON lines {@code {"text","kind","expect","condition"|"class"}}.
   *
   * @throws IOException naming file and line when a line is not of that form
   */
  static List<LabelledMessage> read(Path file) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    List<LabelledMessage> messages = new ArrayList<>();
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        messages.add(read(file, i + 1, lines.get(i), json));
      }
    }
    return messages;
  }

  private static LabelledMessage read(Path file, int line, String written, JsonMapper json)
      throws IOException {
    try {
      JsonNode node = json.readTree(written);
      String about = node.path("kind").asString("");
      String expected = node.path("expect").asString("");
      boolean known = about.equals(SecondReader.RED_FLAG) || about.equals(SecondReader.CRISIS);
      if (known && EXPECTED.contains(expected) && !node.path("text").asString("").isBlank()) {
        String key = about.equals(SecondReader.RED_FLAG) ? "condition" : "class";
        return new LabelledMessage(
            file.getFileName().toString().replace(".jsonl", ""),
            node.path("text").asString(""),
            about,
            expected,
            node.path(key).asString(""));
      }
    } catch (JacksonException e) {
      throw new IOException(file + ":" + line + ": is not JSON; one object a line", e);
    }
    throw new IOException(
        file
            + ":"
            + line
            + ": needs text, kind (red-flag or crisis) and expect (alert, ask-back or none)");
  }
}
