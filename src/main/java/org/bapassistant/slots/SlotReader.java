package org.bapassistant.slots;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.bapassistant.core.Language;
import org.bapassistant.planning.Slot;
import org.bapassistant.slots.SlotReading.Found;
import org.springframework.stereotype.Component;

/** Reads free text, rule by rule; what no rule took is the activity. */
@Component
public final class SlotReader {

  private static final String CONFIDENCE = "confidence";
  private static final int MOST = 10;

  private final Map<Language, SlotRules> rules = new EnumMap<>(Language.class);

  /** Reads the rules. */
  public SlotReader() {
    for (Language language : Language.values()) {
      rules.put(language, SlotRules.of(language));
    }
  }

  /**
   * What a reply says of a plan.
   *
   * @param today from which "tomorrow" is counted
   */
  public SlotReading read(String text, Language language, LocalDate today) {
    SlotRules own = Objects.requireNonNull(rules.get(language));
    StringBuilder left = new StringBuilder(plain(text));
    Map<String, Found> found = new LinkedHashMap<>();
    for (SlotRule rule : own.rules()) {
      take(rule, own, left, found, today);
    }
    Activity.of(left.toString(), own).ifPresent(what -> found.putIfAbsent("what", what));
    return reading(found);
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " ").strip();
  }

  private static void take(
      SlotRule rule,
      SlotRules rules,
      StringBuilder left,
      Map<String, Found> found,
      LocalDate today) {
    Matcher match = rule.find().matcher(left);
    if (!match.find()) {
      return;
    }
    Optional<String> value = value(rule, match, rules, today);
    if (value.isEmpty()) {
      return;
    }
    Found now = new Found(value.get(), match.group().strip(), rule.sure());
    found.merge(rule.slot(), now, (before, after) -> joined(rule, before, after));
    if (!rule.keep()) {
      left.replace(match.start(), match.end(), " | ");
    }
  }

  /** Minutes and weeks make one duration; of anything else the first reading stands. */
  private static Found joined(SlotRule rule, Found before, Found after) {
    return rule.value().startsWith("weeks")
        ? new Found(
            before.value() + ", " + after.value(),
            before.words() + " … " + after.words(),
            before.sure() && after.sure())
        : before;
  }

  private static Optional<String> value(
      SlotRule rule, Matcher match, SlotRules rules, LocalDate today) {
    String[] how = rule.value().split(":", 2);
    return switch (how[0]) {
      case "is" -> Optional.of(how[1]);
      case "text" -> Optional.of(match.group("x").strip()).filter(x -> !x.isEmpty());
      case "n" -> Optional.of(Integer.toString(rules.number(match.group("n"))));
      case "points" ->
          Optional.of(rules.number(match.group("n")))
              .filter(n -> n <= MOST)
              .map(n -> Integer.toString(n));
      case "amount" -> Optional.of(rules.number(match.group("n")) + " " + match.group("x").strip());
      case "minutes" -> Optional.of(rules.number(match.group("n")) + " min");
      case "hours" -> Optional.of(rules.number(match.group("n")) * 60 + " min");
      case "weeks" -> Optional.of(rules.number(match.group("n")) + " weeks");
      case "days" -> days(rules, match.group());
      case "weekday" -> weekday(rules, match.group(), today, 0);
      case "next-weekday" -> weekday(rules, match.group(), today, 1);
      case "date" -> date(rules, match, today);
      case "in-days" -> Optional.of(today.plusDays(Long.parseLong(how[1])).toString());
      case "in-weeks" -> Optional.of(today.plusWeeks(rules.number(match.group("n"))).toString());
      case "next-week" ->
          Optional.of(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).toString());
      default -> throw new IllegalStateException("slots: a rule's value '" + how[0] + "' is none");
    };
  }

  private static Optional<String> days(SlotRules rules, String words) {
    String days =
        rules.days(words).stream()
            .distinct()
            .map(day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" "));
    return Optional.of(days).filter(d -> !d.isEmpty());
  }

  /** The next such day; "next Friday" said on a Friday or before it is the one of next week. */
  private static Optional<String> weekday(
      SlotRules rules, String words, LocalDate today, int weeksOn) {
    List<DayOfWeek> days = rules.days(words);
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(
            (weeksOn == 0
                    ? today.with(TemporalAdjusters.next(days.getFirst()))
                    : today
                        .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                        .with(TemporalAdjusters.nextOrSame(days.getFirst())))
                .toString());
  }

  private static Optional<String> date(SlotRules rules, Matcher match, LocalDate today) {
    int day = rules.number(match.group("n"));
    if (day < 1 || day > rules.month(match.group("month")).minLength()) {
      return Optional.empty();
    }
    LocalDate date = LocalDate.of(today.getYear(), rules.month(match.group("month")), day);
    return Optional.of((date.isBefore(today) ? date.plusYears(1) : date).toString());
  }

  private static SlotReading reading(Map<String, Found> found) {
    Map<Slot, Found> slots = new EnumMap<>(Slot.class);
    found.forEach((name, value) -> Slot.of(name).ifPresent(slot -> slots.put(slot, value)));
    return new SlotReading(slots, Optional.ofNullable(found.get(CONFIDENCE)));
  }
}
