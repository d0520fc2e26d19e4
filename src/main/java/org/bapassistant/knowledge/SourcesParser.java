package org.bapassistant.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads {@code sources.yaml}: a mapping from key to label, doi, url, read, licence. */
final class SourcesParser {

  private SourcesParser() {}

  static List<Source> parse(String file, String content, List<Fault> faults) {
    List<Source> sources = new ArrayList<>();
    try {
      Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
      if (loaded instanceof Map<?, ?> entries) {
        entries.forEach(
            (key, value) -> add(file, content, String.valueOf(key), value, sources, faults));
      }
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      faults.add(new Fault(file, line, "is not YAML: " + e.getProblem()));
    }
    return sources;
  }

  private static void add(
      String file,
      String content,
      String key,
      @Nullable Object value,
      List<Source> sources,
      List<Fault> faults) {
    String label = field(value, "label");
    if (label == null) {
      faults.add(new Fault(file, lineOf(content, key), "source " + key + " has no label"));
      return;
    }
    String read = field(value, "read");
    String licence = field(value, "licence");
    sources.add(
        new Source(
            key,
            label,
            field(value, "label_fr"),
            field(value, "doi"),
            field(value, "url"),
            read == null ? "unverified" : read,
            licence == null ? "all rights reserved (cited only)" : licence));
  }

  private static @Nullable String field(@Nullable Object value, String name) {
    Object written = value instanceof Map<?, ?> map ? map.get(name) : null;
    return written == null ? null : written.toString();
  }

  private static int lineOf(String content, String key) {
    String[] lines = content.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].startsWith(key + ":") || lines[i].startsWith("\"" + key + "\":")) {
        return i + 1;
      }
    }
    return 1;
  }
}
