package org.bapassistant.slots;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bapassistant.core.Language;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The rules and words of one language, from {@code slots/<language>.yaml}. */
final class SlotRules {

  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<String, DayOfWeek> days = new LinkedHashMap<>();
  private final Map<String, Month> months = new LinkedHashMap<>();
  private final List<SlotRule> rules = new ArrayList<>();
  private final Pattern openers;
  private final Pattern nothing;

  private SlotRules(Map<?, ?> file) {
    map(file, "numbers")
        .forEach(
            (word, value) ->
                numbers.put(String.valueOf(word), Integer.valueOf(String.valueOf(value))));
    map(file, "days")
        .forEach(
            (day, words) ->
                words(words).forEach(w -> days.put(w, DayOfWeek.valueOf(String.valueOf(day)))));
    map(file, "months")
        .forEach(
            (month, words) ->
                words(words).forEach(w -> months.put(w, Month.valueOf(String.valueOf(month)))));
    for (Object entry : (List<?>) Objects.requireNonNull(file.get("rules"))) {
      rules.add(rule((Map<?, ?>) entry));
    }
    openers = Pattern.compile("^(?:" + file.get("openers") + ")(?:\\s+|$)");
    nothing = Pattern.compile(String.valueOf(file.get("nothing")));
  }

  static SlotRules of(Language language) {
    String name = "slots/" + language.tag() + ".yaml";
    try (InputStream in = SlotRules.class.getClassLoader().getResourceAsStream(name)) {
      return new SlotRules(
          new Yaml(new SafeConstructor(new LoaderOptions()))
              .load(Objects.requireNonNull(in, name + " is missing")));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  /** In the order in which they are tried; each takes its words away from the next. */
  List<SlotRule> rules() {
    return List.copyOf(rules);
  }

  /** Words before an activity that are no part of it. */
  Pattern openers() {
    return openers;
  }

  /** What says nothing about an activity. */
  Pattern nothing() {
    return nothing;
  }

  /** The value of a number in digits or words. */
  int number(String word) {
    return Optional.ofNullable(numbers.get(word)).orElseGet(() -> Integer.valueOf(word));
  }

  /** The days named in some words, in order. */
  List<DayOfWeek> days(String words) {
    return Pattern.compile("\\b(" + alternatives(days.keySet()) + ")\\b")
        .matcher(words)
        .results()
        .map(found -> Objects.requireNonNull(days.get(found.group())))
        .toList();
  }

  Month month(String word) {
    return Objects.requireNonNull(months.get(word));
  }

  private SlotRule rule(Map<?, ?> entry) {
    String find =
        String.valueOf(entry.get("find"))
            .replace("<days>", "<day>(?:(?:\\s*[,/&-]\\s*|\\s+(?:and|et|pis|&)\\s+|\\s+)<day>)*")
            .replace("<day>", "(?:" + alternatives(days.keySet()) + ")")
            .replace("<month>", "(?<month>" + alternatives(months.keySet()) + ")")
            .replace("<n>", "(?<n>\\d{1,3}|" + alternatives(numbers.keySet()) + ")")
            .replace("<num>", "(?:\\d{1,3}|" + alternatives(numbers.keySet()) + ")");
    return new SlotRule(
        String.valueOf(entry.get("slot")),
        Pattern.compile(find, Pattern.UNICODE_CHARACTER_CLASS),
        String.valueOf(entry.get("value")),
        !Boolean.FALSE.equals(entry.get("sure")),
        Boolean.TRUE.equals(entry.get("keep")));
  }

  /** Longer words first, so that none is cut short. */
  private static String alternatives(Iterable<String> words) {
    List<String> sorted = new ArrayList<>();
    words.forEach(sorted::add);
    sorted.sort(Comparator.comparingInt(String::length).reversed());
    return sorted.stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }

  private static Map<?, ?> map(Map<?, ?> file, String key) {
    return (Map<?, ?>) Objects.requireNonNull(file.get(key), key + " is missing");
  }

  private static List<String> words(Object list) {
    return ((List<?>) list).stream().map(String::valueOf).toList();
  }
}
