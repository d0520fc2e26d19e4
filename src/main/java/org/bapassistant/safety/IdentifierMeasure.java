package org.bapassistant.safety;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the masking on labelled messages, a line each: {@code {"id"?,"text","spans":
 * [{"start","end","type"|"label"}]}}, offsets in characters (code points). Tells, by type, how many
 * spans are found (something of them is masked), covered (every letter and digit is) and exact
 * (same offsets), the share of letters and digits covered, precision, and how many messages without
 * spans are changed. The type {@code unique-role} counts apart.
 */
public final class IdentifierMeasure {

  private static final String APART = "unique-role";
  private static final int WARM_UP = 3;

  /** What came of the spans of a type. */
  private static final class Tally {
    int spans;
    int found;
    int covered;
    int exact;
    long letters;
    long masked;

    void add(Tally other) {
      spans += other.spans;
      found += other.found;
      covered += other.covered;
      exact += other.exact;
      letters += other.letters;
      masked += other.masked;
    }

    String line(String name) {
      return String.format(
          Locale.ROOT,
          "  %-26s %5d spans  found %.3f  covered %.3f  exact %.3f  characters %.3f",
          name,
          spans,
          share(found, spans),
          share(covered, spans),
          share(exact, spans),
          share(masked, letters));
    }
  }

  private final IdentifierDetector detector = new IdentifierDetector(NameLists.shipped());
  private final Map<String, Tally> tallies = new TreeMap<>();
  private final boolean details;
  private final PrintStream out;
  private int masks;
  private int right;
  private int lookAlikes;
  private int changed;

  private IdentifierMeasure(boolean details, PrintStream out) {
    this.details = details;
    this.out = out;
  }

  /**
   * Measures each file and prints what came of it.
   *
   * @param details also print every miss and every false mask, with the text
   * @return the exit code, 0
   * @throws IOException if a file cannot be read
   */
  public static int run(List<Path> files, boolean details, PrintStream out) throws IOException {
    for (Path file : files) {
      new IdentifierMeasure(details, out).run(file);
    }
    return 0;
  }

  /**
   * @param found share of spans of which something is masked
   * @param characters share of their letters and digits that is masked
   * @param changed share of messages without spans that are changed
   */
  record Figures(double found, double characters, double changed) {}

  /** The figures of one file, unique roles left out. */
  static Figures figures(Path file) throws IOException {
    IdentifierMeasure measure = new IdentifierMeasure(false, System.out);
    messages(file).forEach(measure::measure);
    Tally all = measure.all();
    return new Figures(
        share(all.found, all.spans),
        share(all.masked, all.letters),
        share(measure.changed, measure.lookAlikes));
  }

  private static List<JsonNode> messages(Path file) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    List<JsonNode> messages = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (!line.isBlank()) {
        messages.add(json.readTree(line));
      }
    }
    return messages;
  }

  private void run(Path file) throws IOException {
    List<JsonNode> messages = messages(file);
    for (int i = 0; i < WARM_UP; i++) {
      messages.forEach(message -> detector.find(text(message)));
    }
    long start = System.nanoTime();
    messages.forEach(message -> detector.find(text(message)));
    double millis = (System.nanoTime() - start) / 1e6 / Math.max(1, messages.size());
    messages.forEach(this::measure);
    print(file, messages.size(), millis);
  }

  private Tally all() {
    Tally all = new Tally();
    tallies.forEach(
        (type, tally) -> {
          if (!type.equals(APART)) {
            all.add(tally);
          }
        });
    return all;
  }

  private void print(Path file, int messages, double millis) {
    out.println(file.getFileName());
    tallies.forEach((type, tally) -> out.println(tally.line(type)));
    out.println(all().line("all but " + APART));
    out.printf(
        Locale.ROOT, "  precision %.3f (%d of %d masks)%n", share(right, masks), right, masks);
    out.printf(
        Locale.ROOT,
        "  messages without identifiers changed %.3f (%d of %d; lower is better)%n",
        share(changed, lookAlikes),
        changed,
        lookAlikes);
    out.printf(Locale.ROOT, "  %d messages, %.3f ms each%n", messages, millis);
  }

  private void measure(JsonNode message) {
    String text = text(message);
    List<Identifier> found = detector.find(text);
    BitSet masked = new BitSet();
    found.forEach(identifier -> masked.set(identifier.start(), identifier.end()));
    BitSet due = new BitSet();
    for (JsonNode span : message.path("spans")) {
      int start = text.offsetByCodePoints(0, span.path("start").asInt());
      int end = text.offsetByCodePoints(0, span.path("end").asInt());
      due.set(start, end);
      String type = span.path("type").asString(span.path("label").asString("identifier"));
      count(text, start, end, type, found, masked);
    }
    for (Identifier identifier : found) {
      boolean overlaps = !due.get(identifier.start(), identifier.end()).isEmpty();
      masks++;
      right += overlaps ? 1 : 0;
      if (!overlaps && details) {
        out.println(
            "    false "
                + identifier.kind()
                + " \""
                + text.substring(identifier.start(), identifier.end())
                + "\" in: "
                + text);
      }
    }
    if (due.isEmpty()) {
      lookAlikes++;
      changed += found.isEmpty() ? 0 : 1;
    }
  }

  private void count(
      String text, int start, int end, String type, List<Identifier> found, BitSet masked) {
    Tally tally = tallies.computeIfAbsent(type, name -> new Tally());
    int letters = 0;
    int hidden = 0;
    for (int i = start; i < end; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        letters++;
        hidden += masked.get(i) ? 1 : 0;
      }
    }
    tally.spans++;
    tally.letters += letters;
    tally.masked += hidden;
    tally.found += hidden > 0 ? 1 : 0;
    tally.covered += hidden == letters ? 1 : 0;
    tally.exact += found.stream().anyMatch(id -> id.start() == start && id.end() == end) ? 1 : 0;
    if (hidden < letters && details) {
      out.println(
          "    missed "
              + type
              + " \""
              + text.substring(start, end)
              + "\" ("
              + hidden
              + " of "
              + letters
              + ") in: "
              + text);
    }
  }

  private static String text(JsonNode message) {
    return message.path("text").asString("");
  }

  private static double share(long part, long whole) {
    return part / (double) Math.max(1, whole);
  }
}
