package org.bapassistant.channels.terminal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bapassistant.core.ConversationId;
import org.bapassistant.core.Utterance;
import org.bapassistant.retrieval.Encoders;
import org.bapassistant.safety.Alert;
import org.bapassistant.safety.Screener;
import org.bapassistant.safety.Screening;
import org.bapassistant.safety.UrgencyLevel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code measure --safety}: screens labelled messages and counts what is found, by level and class,
 * and what is raised falsely. A line is {@code {"id","text","kind":"red-flag|crisis","expect":
 * "alert|ask-back|none","condition"|"class","level","level_also"?,"condition_also"?,"class_also"?,
 * "trap"?}}.
 */
final class MeasureSafetyCommand {

  private static final int WARM_UP = 3;

  private final Screener screener;
  private final Map<String, int[]> counts = new TreeMap<>();
  private final List<Double> millis = new ArrayList<>();
  private final boolean details;
  private final PrintStream out;

  private MeasureSafetyCommand(Screener screener, boolean details, PrintStream out) {
    this.screener = screener;
    this.details = details;
    this.out = out;
  }

  static int run(List<Path> files, boolean details, PrintStream out) throws IOException {
    try (Encoders encoders = new Encoders()) {
      Screener screener = Screener.shipped(text -> Optional.of(encoders.meaning(text)));
      for (Path file : files) {
        new MeasureSafetyCommand(screener, details, out).run(file);
      }
    }
    return 0;
  }

  private void run(Path file) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    List<JsonNode> messages = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (!line.isBlank()) {
        messages.add(json.readTree(line));
      }
    }
    for (int i = 0; i < WARM_UP; i++) {
      messages.forEach(message -> screen(message.path("text").asString("")));
    }
    messages.forEach(this::measure);
    print(file);
  }

  private void print(Path file) {
    out.println(file.getFileName());
    counts.forEach(
        (name, count) ->
            out.printf(
                Locale.ROOT, "  %-58s %4d of %4d  %.3f%n", name, count[0], count[1], share(count)));
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length > 0) {
      out.printf(
          Locale.ROOT,
          "  screening ms: p50 %.3f  p99 %.3f%n",
          sorted[sorted.length / 2],
          sorted[(int) (sorted.length * 0.99)]);
    }
  }

  private static double share(int[] count) {
    return count[0] / (double) Math.max(1, count[1]);
  }

  private Screening screen(String text) {
    return screener.screen(new Utterance(text, new ConversationId("measure"), Optional.empty()));
  }

  private void measure(JsonNode message) {
    long start = System.nanoTime();
    Screening screening = screen(message.path("text").asString(""));
    millis.add((System.nanoTime() - start) / 1e6 - screening.encodeMillis());
    boolean redFlag = message.path("kind").asString("").equals("red-flag");
    String name = redFlag ? "red flags" : "crises";
    List<Alert> all = screening.alerts();
    List<Alert> alerts = all.stream().filter(a -> a.status() == Alert.Status.ALERT).toList();
    switch (message.path("expect").asString("")) {
      case "alert" -> measureAlert(message, name, redFlag, alerts);
      case "ask-back" -> {
        boolean asked = alerts.isEmpty() && !all.isEmpty();
        count(name + " / ask-back: asked back", asked, message, all);
        count(name + " / ask-back: over-alerted (lower is better)", !alerts.isEmpty());
      }
      case "none" -> {
        count(name + " / none: false alarms (lower is better)", !alerts.isEmpty());
        count(
            name + " / none: softer prompts (lower is better)", alerts.isEmpty() && !all.isEmpty());
        String trap = message.path("trap").asString("");
        count(name + " / none: quiet, trap " + trap, all.isEmpty(), message, all);
      }
      default ->
          throw new Arguments.UsageError("\"expect\" is alert, ask-back or none in every line");
    }
  }

  private void measureAlert(JsonNode message, String name, boolean redFlag, List<Alert> alerts) {
    List<Alert> same =
        alerts.stream().filter(a -> (a.kind() == Alert.Kind.RED_FLAG) == redFlag).toList();
    count(name + " / alert: recall", !same.isEmpty(), message, alerts);
    Set<String> names = allowed(message, redFlag ? "condition" : "class");
    count(
        name + " / alert: recall of " + message.path(redFlag ? "condition" : "class").asString(""),
        !same.isEmpty());
    boolean named = same.stream().anyMatch(alert -> names.contains(alert.condition()));
    count(name + " / alert: right name", named, message, alerts);
    if (redFlag) {
      measureLevel(message, name, same);
    }
  }

  private void measureLevel(JsonNode message, String name, List<Alert> alerts) {
    Set<String> levels = allowed(message, "level");
    Optional<UrgencyLevel> top = alerts.stream().map(Alert::level).min(UrgencyLevel::compareTo);
    count(name + " / alert: recall at " + message.path("level").asString(""), top.isPresent());
    count(name + " / alert: right level", top.isPresent() && levels.contains(top.get().name()));
    boolean under =
        top.isPresent()
            && levels.stream()
                .allMatch(level -> UrgencyLevel.valueOf(level).compareTo(top.get()) < 0);
    count(name + " / alert: under-triage (lower is better)", under);
    if (under && details) {
      out.println("    under-triage " + message.path("id").asString("") + " " + top.get());
    }
  }

  private static Set<String> allowed(JsonNode message, String key) {
    Set<String> allowed = new HashSet<>(Set.of(message.path(key).asString("")));
    for (JsonNode also :
        message.path(key + "_also").isArray() ? message.path(key + "_also") : List.<JsonNode>of()) {
      allowed.add(also.asString());
    }
    if (message.path(key + "_also").isString()) {
      allowed.addAll(Arrays.asList(message.path(key + "_also").asString().split("[ ,|/]+")));
    }
    return allowed;
  }

  private void count(String name, boolean holds, JsonNode message, List<Alert> alerts) {
    count(name, holds);
    if (details && !holds) {
      out.println(
          "    " + message.path("id").asString("") + " not [" + name + "]: " + seen(alerts));
    }
  }

  private void count(String name, boolean holds) {
    int[] count = counts.computeIfAbsent(name, n -> new int[2]);
    count[0] += holds ? 1 : 0;
    count[1]++;
  }

  private static List<String> seen(List<Alert> alerts) {
    return alerts.stream()
        .map(
            a -> a.condition() + " " + a.level() + " " + a.status().wireName() + " " + a.evidence())
        .toList();
  }
}
