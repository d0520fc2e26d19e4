package org.bapassistant.knowledge;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
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
 * The lines between the two {@code ---} at the head of a knowledge-base file. Reading a field that
 * is missing or wrong records a fault at its line and goes on, so that one reading finds every
 * fault.
 */
public final class FrontMatter {

  private final String file;
  private final String guide;
  private final List<String> lines;
  private final int end;
  private final Map<?, ?> values;
  private final List<Fault> faults;

  private FrontMatter(
      String file,
      String guide,
      List<String> lines,
      int end,
      Map<?, ?> values,
      List<Fault> faults) {
    this.file = file;
    this.guide = guide;
    this.lines = lines;
    this.end = end;
    this.values = values;
    this.faults = faults;
  }

  /**
   * Reads the front matter of a file.
   *
   * @param file path relative to the knowledge base, for faults
   * @param guide the page that explains the fields, such as {@code docs/cards.md}
   * @param faults where faults go, now and while fields are read
   * @return nothing when the front matter is missing or is not YAML
   */
  public static Optional<FrontMatter> of(
      String file, String content, String guide, List<Fault> faults) {
    List<String> lines = Arrays.asList(content.split("\\R", -1));
    int end = lines.getFirst().strip().equals("---") ? closing(lines) : -1;
    if (end < 0) {
      faults.add(
          new Fault(
              file, 1, "front matter is missing; begin with a line '---' and close with another"));
      return Optional.empty();
    }
    return read(file, guide, lines, end, faults);
  }

  private static int closing(List<String> lines) {
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).strip().equals("---")) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<FrontMatter> read(
      String file, String guide, List<String> lines, int end, List<Fault> faults) {
    try {
      Object loaded =
          new Yaml(new SafeConstructor(new LoaderOptions()))
              .load(String.join("\n", lines.subList(1, end)));
      if (loaded instanceof Map<?, ?> values) {
        return Optional.of(new FrontMatter(file, guide, lines, end, values, faults));
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

  /** All lines of the file. */
  public List<String> lines() {
    return lines;
  }

  /** Index of the first line after the front matter. */
  public int bodyStart() {
    return end + 1;
  }

  /** The value of a field that every file has. */
  public String text(String field) {
    Object value = values.get(field);
    if (value == null || value.toString().isBlank()) {
      fault(field, "is missing");
      return "";
    }
    return value.toString().strip();
  }

  /** The thing that a field's word stands for; {@code otherwise} and a fault when there is none. */
  public <T> T word(String field, Function<String, Optional<T>> reader, T otherwise) {
    String written = text(field);
    if (written.isEmpty()) {
      return otherwise;
    }
    return reader
        .apply(written)
        .orElseGet(
            () -> {
              fault(field, "is not one of the words of " + guide);
              return otherwise;
            });
  }

  <T> Optional<T> optionalWord(String field, Function<String, Optional<T>> reader) {
    if (!values.containsKey(field)) {
      return Optional.empty();
    }
    Optional<T> read = reader.apply(text(field));
    if (read.isEmpty()) {
      fault(field, "is not one of the words of " + guide + "; leave it out when none fits");
    }
    return read;
  }

  /** The items of a field that every file has; a fault when there are none. */
  public List<String> list(String field) {
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
              items::add, () -> fault(field, "names '" + item + "', which " + guide + " lacks"));
    }
    return items;
  }

  /** The review fields. */
  public Review review() {
    return new Review(text("owner"), text("reviewed_by"), date("reviewed_on"), date("review_due"));
  }

  private LocalDate date(String field) {
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
    for (int i = 0; i < end; i++) {
      if (lines.get(i).startsWith(field + ":")) {
        return i + 1;
      }
    }
    return 1;
  }
}
