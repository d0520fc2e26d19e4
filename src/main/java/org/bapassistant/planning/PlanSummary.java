package org.bapassistant.planning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.BapState;

/** A plan as plain text for the chart, and such a text read back. Holds no name of anybody. */
public final class PlanSummary {

  private final PlanWords words;
  private final Language language;

  /** Summaries in a language. */
  public PlanSummary(PlanWords words, Language language) {
    this.words = words;
    this.language = language;
  }

  /** The text, one line each, empty lines left out. */
  public String of(PlanDialogue dialogue) {
    ActionPlan plan = dialogue.plan();
    List<String> lines = new ArrayList<>(List.of(words.name("plan", language)));
    ending(dialogue).ifPresent(lines::add);
    Slot.READING.forEach(
        slot -> plan.slot(slot).ifPresent(value -> line(lines, slot.wireName(), value)));
    plan.tellBack().ifPresent(told -> line(lines, "tellBack", "\"" + told + "\""));
    if (!plan.confidence().isEmpty()) {
      line(lines, "confidence", ratings(plan));
    }
    plan.barriers().forEach(barrier -> line(lines, "barrier", barrier));
    plan.solutions().forEach(solution -> line(lines, "solution", solution));
    checkIn(plan).ifPresent(value -> line(lines, "checkIn", value));
    dialogue.askAgain().ifPresent(value -> line(lines, "askAgain", value));
    return String.join("\n", lines) + "\n";
  }

  /**
   * The slots that a summary of ours names, in any of our languages; other lines are passed over.
   */
  public static ActionPlan read(String text, PlanWords words) {
    Map<Slot, String> slots = new EnumMap<>(Slot.class);
    for (String line : text.split("\\R")) {
      for (Language language : Language.values()) {
        for (Slot slot : Slot.READING) {
          String name = words.name(slot.wireName(), language) + ":";
          if (line.strip().startsWith(name)) {
            slots.putIfAbsent(slot, line.strip().substring(name.length()).strip());
          }
        }
      }
    }
    return ActionPlan.EMPTY.with(slots).become(PlanStatus.PLANNED);
  }

  private Optional<String> ending(PlanDialogue dialogue) {
    return switch (dialogue.state()) {
      case STOP_SAFETY -> Optional.of(words.name("stopped", language));
      case STEP_UP -> Optional.of(words.name("stepUp", language));
      case CLOSE ->
          dialogue.plan().status() == PlanStatus.PLANNED
              ? Optional.empty()
              : Optional.of(
                  words.name(dialogue.course().deferrals() > 0 ? "none" : "already", language));
      default -> Optional.empty();
    };
  }

  private static String ratings(ActionPlan plan) {
    return plan.confidence().stream()
        .map(rating -> Integer.toString(rating.points()))
        .collect(Collectors.joining(" → "));
  }

  private Optional<String> checkIn(ActionPlan plan) {
    String agreed =
        Stream.of(Slot.WITH_WHOM, Slot.HOW, Slot.DATE)
            .flatMap(slot -> plan.slot(slot).stream())
            .collect(Collectors.joining(", "));
    boolean own = agreed.isEmpty() && plan.status() == PlanStatus.PLANNED;
    return own
        ? Optional.of(words.name("ownCheck", language))
        : Optional.of(agreed).filter(text -> !text.isEmpty());
  }

  private void line(List<String> lines, String key, String value) {
    lines.add(words.name(key, language) + ": " + value);
  }

  /** Whether a dialogue is at a step where a plan can be handed over. */
  public static boolean isReady(PlanDialogue dialogue) {
    return dialogue.state() == BapState.CLOSE && dialogue.plan().status() == PlanStatus.PLANNED;
  }
}
