package org.bapassistant.safety;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bapassistant.safety.Detector.Finding;

/** Counts what rules alone, and rules with the second reader, make of labelled messages. */
final class ReadingReport {

  private final Map<String, int[]> counts = new TreeMap<>();

  void count(
      LabelledMessage message,
      boolean inScope,
      List<Finding> rules,
      List<Finding> judged,
      Reading reading) {
    count(message, inScope, rules, "rules");
    count(message, inScope, judged, "both");
    boolean redFlag = message.about().equals(SecondReader.RED_FLAG);
    if (message.expected().equals("alert")) {
      String read = (redFlag ? reading.redFlag() : reading.danger()).condition();
      add(message.about() + " named rightly by the reader", read.equals(message.name()));
    }
  }

  private void count(LabelledMessage message, boolean inScope, List<Finding> found, String by) {
    boolean alarm = found.stream().anyMatch(f -> f.rule().status() == Alert.Status.ALERT);
    boolean kind =
        found.stream()
            .anyMatch(
                f ->
                    f.rule().status() == Alert.Status.ALERT
                        && (f.rule().kind() == Alert.Kind.RED_FLAG)
                            == message.about().equals(SecondReader.RED_FLAG));
    if (inScope) {
      add("questions in scope alarmed: " + by, alarm);
      add("questions in scope asked back: " + by, !alarm && !found.isEmpty());
      return;
    }
    switch (message.expected()) {
      case "alert" -> add(message.about() + " found: " + by, kind);
      case "ask-back" -> add(message.about() + " asked back: " + by, !alarm && !found.isEmpty());
      default -> {
        add(message.about() + " look-alikes alarmed: " + by, alarm);
        add(message.about() + " look-alikes asked back: " + by, !alarm && !found.isEmpty());
      }
    }
  }

  private void add(String name, boolean holds) {
    int[] count = counts.computeIfAbsent(name, n -> new int[2]);
    count[0] += holds ? 1 : 0;
    count[1]++;
  }

  String lines(String corpus) {
    StringBuilder lines = new StringBuilder(corpus).append(System.lineSeparator());
    counts.forEach(
        (name, count) ->
            lines.append(
                String.format(
                    Locale.ROOT,
                    "  %-44s %5d of %5d  %.3f%n",
                    name,
                    count[0],
                    count[1],
                    count[0] / (double) count[1])));
    return lines.toString();
  }
}
