package org.bapassistant.knowledge;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * The lines between the two {@code ---} of a card file. Reading a field that is missing or wrong
 * records a fault at its line and goes on, so that one reading finds every fault.
 */
final class FrontMatter {

  private final String file;
  private final List<String> lines;
  private final Map<?, ?> values;
  private final List<Fault> faults;

  private FrontMatter(String file, List<String> lines, Map<?, ?> values, List<Fault> faults) {
    this.file = file;
    this.lines = lines;
    this.values = values;
    this.faults = faults;
  }

  /**
   * Reads the front matter of a file.
   *
   * @param lines the whole file, the first line being {@code ---}
   * @param end index of the closing {@code ---}
   * @param faults where faults go
   * @return nothing when the lines are not YAML
   */
  static Optional<FrontMatter> read(String file, List<String> lines, int end, List<Fault> faults) {
    try {
      Object loaded =
          new Yaml(new SafeConstructor(new LoaderOptions()))
              .load(String.join("\n", lines.subList(1, end)));
      if (loaded instanceof Map<?, ?> values) {
        return Optional.of(new FrontMatter(file, lines.subList(0, end), values, faults));
      }
      faults.add(new Fault(file, 1, "front matter is not a list of 'field: value' lines"));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 2;
      faults.add(
          new Fault(
              file,
              line,
              "front matter is not YAML: " + e.getProblem() + "; quote a value that holds ': '"));
    }
    return Optional.empty();
  }

  String text(String field) {
    Object value = values.get(field);
    if (value == null || value.toString().isBlank()) {
      fault(field, "is missing");
      return "";
    }
    return value.toString().strip();
  }

  <T> T word(String field, Function<String, Optional<T>> reader, T otherwise) {
    String written = text(field);
    if (written.isEmpty()) {
      return otherwise;
    }
    return reader
        .apply(written)
        .orElseGet(
            () -> {
              fault(field, "is not one of the words of docs/cards.md");
              return otherwise;
            });
  }

  <T> Optional<T> optionalWord(String field, Function<String, Optional<T>> reader) {
    if (!values.containsKey(field)) {
      return Optional.empty();
    }
    Optional<T> read = reader.apply(text(field));
    if (read.isEmpty()) {
      fault(field, "is not one of the words of docs/cards.md; leave it out when none fits");
    }
    return read;
  }

  List<String> list(String field) {
    List<String> items = new ArrayList<>();
    if (values.get(field) instanceof List<?> list) {
      list.forEach(item -> items.add(String.valueOf(item)));
    }
    if (items.isEmpty()) {
      fault(field, "is missing; write it as [a, b]");
    }
    return items;
  }

  <T> List<T> optionalList(String field, Function<String, Optional<T>> reader) {
    if (!values.containsKey(field)) {
      return List.of();
    }
    List<T> items = new ArrayList<>();
    for (String item : list(field)) {
      reader
          .apply(item)
          .ifPresentOrElse(
              items::add, () -> fault(field, "names '" + item + "', which docs/cards.md lacks"));
    }
    return items;
  }

  LocalDate date(String field) {
    Object value = values.get(field);
    if (value instanceof Date date) {
      return LocalDate.ofEpochDay(Math.floorDiv(date.getTime(), 86_400_000L));
    }
    try {
      return LocalDate.parse(text(field));
    } catch (DateTimeParseException e) {
      fault(field, "is not a date; write it as 2026-11-24");
      return LocalDate.EPOCH;
    }
  }

  private void fault(String field, String what) {
    faults.add(new Fault(file, lineOf(field), "field '" + field + "' " + what));
  }

  int lineOf(String field) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(field + ":")) {
        return i + 1;
      }
    }
    return 1;
  }
}
