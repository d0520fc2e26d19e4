package org.bapassistant.retrieval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a collection in BEIR form. Errors name file and line. */
final class BeirFiles {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private BeirFiles() {}

  static List<PlainDocument> corpus(Path file) throws IOException {
    List<PlainDocument> documents = new ArrayList<>();
    for (JsonNode node : objects(file)) {
      documents.add(new PlainDocument(text(node, "_id"), text(node, "title"), text(node, "text")));
    }
    return documents;
  }

  /** Query texts by id, in file order. */
  static Map<String, String> queries(Path file) throws IOException {
    Map<String, String> queries = new LinkedHashMap<>();
    for (JsonNode node : objects(file)) {
      queries.put(text(node, "_id"), text(node, "text"));
    }
    return queries;
  }

  /** Grades by query and document, in file order. */
  static Map<String, Map<String, Integer>> judgements(Path file) throws IOException {
    Map<String, Map<String, Integer>> judgements = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (int i = 0; i < lines.size(); i++) {
      String[] columns = lines.get(i).split("\t");
      boolean header = i == 0 && columns.length == 3 && columns[2].equals("score");
      if (!header && !lines.get(i).isBlank()) {
        if (columns.length != 3 || !columns[2].strip().matches("-?\\d+")) {
          throw new IOException(
              file.getFileName() + ":" + (i + 1) + ": write query-id, corpus-id and score by tabs");
        }
        judgements
            .computeIfAbsent(columns[0], id -> new LinkedHashMap<>())
            .put(columns[1], Integer.parseInt(columns[2].strip()));
      }
    }
    return judgements;
  }

  private static List<JsonNode> objects(Path file) throws IOException {
    List<JsonNode> objects = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      if (!line.isBlank()) {
        try {
          objects.add(JSON.readTree(line));
        } catch (JacksonException e) {
          throw new IOException(file.getFileName() + ":" + number + ": is not a JSON object", e);
        }
      }
    }
    return objects;
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? "" : value.asString();
  }
}
