package org.bapassistant.slots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bapassistant.core.Language;
import org.bapassistant.slots.SlotReading.Found;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares readings with labelled replies. A slot is right when it holds the labelled value; words
 * of free phrases need six tenths in common. A slot that is read and not labelled is wrong as well.
 */
final class SlotScore {

  private static final double IN_COMMON = 0.6;

  int right;
  int all;
  int wrong;
  int wrongAndSure;
  final StringBuilder details = new StringBuilder();

  static SlotScore of(Path file) throws IOException {
    SlotScore score = new SlotScore();
    SlotReader reader = new SlotReader();
    JsonMapper json = new JsonMapper();
    for (String line : Files.readAllLines(file)) {
      score.count(reader, json.readTree(line));
    }
    return score;
  }

  double share() {
    return right / (double) all;
  }

  private void count(SlotReader reader, JsonNode line) {
    SlotReading reading =
        reader.read(
            line.get("text").asString(),
            Language.ofTag(line.get("language").asString()).orElseThrow(),
            LocalDate.parse(line.get("today").asString()));
    Map<String, Found> read = new LinkedHashMap<>();
    reading.slots().forEach((slot, found) -> read.put(slot.wireName(), found));
    reading.confidence().ifPresent(found -> read.put("confidence", found));
    Set<String> names = new TreeSet<>(read.keySet());
    names.addAll(line.get("slots").propertyNames());
    for (String name : names) {
      String wanted = line.get("slots").path(name).asString("");
      Found found = read.get(name);
      boolean same = found != null && same(name, wanted, found.value());
      all++;
      right += same ? 1 : 0;
      wrong += found != null && !same ? 1 : 0;
      wrongAndSure += found != null && !same && found.sure() ? 1 : 0;
      if (!same) {
        details.append(
            "%s | %s wanted '%s' got '%s'%n"
                .formatted(
                    line.get("text").asString(), name, wanted, found == null ? "" : found.value()));
      }
    }
  }

  private static boolean same(String name, String wanted, String value) {
    return switch (name) {
      case "what", "where", "when", "barrier", "how", "howMuch" -> overlap(wanted, value);
      default -> wanted.equals(value);
    };
  }

  private static boolean overlap(String wanted, String value) {
    Set<String> one = words(wanted);
    Set<String> other = words(value);
    if (one.isEmpty()) {
      return false;
    }
    long common = one.stream().filter(other::contains).count();
    return common >= IN_COMMON * Math.max(one.size(), other.size());
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}:]+"))
        .filter(
            word ->
                !Set.of(
                        "the", "a", "an", "to", "of", "her", "his", "my", "le", "la", "l", "les",
                        "de", "d", "du", "un", "une", "son", "sa", "at", "in", "à", "au")
                    .contains(word))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  public static void main(String[] files) throws IOException {
    for (String file : files) {
      SlotScore score = of(Path.of(file));
      System.out.print(score.details);
      System.out.printf(
          "%s: %d of %d right (%.3f), wrong %d, of these sure %d%n",
          file, score.right, score.all, score.share(), score.wrong, score.wrongAndSure);
    }
  }
}
