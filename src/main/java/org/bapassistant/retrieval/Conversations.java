package org.bapassistant.retrieval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads written conversations: one a line, {@code {"lang", "turns": [{"text", "topic", "also"}]}}.
 */
final class Conversations {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Conversations() {}

  /**
   * A turn.
   *
   * @param topics those that answer it; empty when none does
   */
  record Turn(String text, Set<String> topics) {}

  /** A conversation in one language, its turns in order. */
  record Conversation(String language, List<Turn> turns) {}

  static List<Conversation> read(Path file) throws IOException {
    List<Conversation> conversations = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      try {
        JsonNode node = JSON.readTree(line);
        List<Turn> turns = new ArrayList<>();
        node.path("turns").forEach(turn -> turns.add(turn(turn)));
        conversations.add(new Conversation(node.path("lang").asString("en"), turns));
      } catch (JacksonException e) {
        throw new IOException(file.getFileName() + ":" + number + ": is not a JSON object", e);
      }
    }
    return conversations;
  }

  private static Turn turn(JsonNode node) {
    Set<String> topics = new HashSet<>();
    if (node.has("topic")) {
      topics.add(node.get("topic").asString());
    }
    node.path("also").forEach(topic -> topics.add(topic.asString()));
    return new Turn(node.path("text").asString(""), topics);
  }
}
