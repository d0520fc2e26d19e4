package org.bapassistant.planning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.BapState;
import org.bapassistant.knowledge.KnowledgeBase;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What is shown at each step: from {@code planning/steps.yaml}, in the language of the dialogue. A
 * text or a card that is missing stops the start.
 */
public final class PlanWords {

  private static final String FILE = "planning/steps.yaml";

  /** In the order of asking. */
  private static final List<String> CONCERNS = List.of("outcome", "vague", "ambitious", "weak");

  private final Map<?, ?> file;

  private PlanWords(Map<?, ?> file) {
    this.file = file;
  }

  /** The words, checked against the cards. */
  public static PlanWords read(KnowledgeBase knowledgeBase) {
    try (InputStream in = PlanWords.class.getClassLoader().getResourceAsStream(FILE)) {
      PlanWords words =
          new PlanWords(
              new Yaml(new SafeConstructor(new LoaderOptions()))
                  .load(Objects.requireNonNull(in, FILE + " is missing")));
      words.check(knowledgeBase);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }

  private void check(KnowledgeBase knowledgeBase) {
    for (Language language : Language.values()) {
      for (BapState state : BapState.values()) {
        step(state, language);
      }
      for (Event event : Event.values()) {
        label(event, language);
      }
      for (Slot slot : Slot.values()) {
        question(slot, language);
      }
    }
    for (Pace pace : List.of(Pace.THREE, Pace.FIVE, Pace.TEN)) {
      for (Object state : hints(pace).keySet()) {
        Map<?, ?> words = map(hints(pace), BapState.valueOf(String.valueOf(state)).name());
        Stream.of(Language.values()).forEach(language -> text(words, language.tag()));
      }
    }
    for (BapState state : BapState.values()) {
      for (String card : step(state, Language.EN).cards()) {
        if (knowledgeBase.card(card, Language.EN).isEmpty()) {
          throw new IllegalStateException(
              FILE + ": step " + state + " names card '" + card + "', which there is not");
        }
      }
    }
  }

  /**
   * What a clinician sees at a step.
   *
   * @param prompt what to do
   * @param say words that can be said as they stand
   * @param listenFor what to listen for
   * @param cards ids of the cards behind it
   */
  public record Step(String prompt, List<String> say, List<String> listenFor, List<String> cards) {

    public Step {
      say = List.copyOf(say);
      listenFor = List.copyOf(listenFor);
      cards = List.copyOf(cards);
    }
  }

  /** The words of a state. */
  public Step step(BapState state, Language language) {
    Map<?, ?> entry = map(map(file, "states"), state.name());
    Map<?, ?> words = map(entry, language.tag());
    return new Step(
        text(words, "prompt"), texts(words, "say"), texts(words, "listen"), texts(entry, "cards"));
  }

  /** What to do at a step when time is short; empty where the step is as always. */
  public Optional<String> hint(Pace pace, BapState state, Language language) {
    if (pace == Pace.UNHURRIED) {
      return Optional.empty();
    }
    return hints(pace).get(state.name()) instanceof Map<?, ?> words
        ? Optional.of(text(words, language.tag()))
        : Optional.empty();
  }

  private Map<?, ?> hints(Pace pace) {
    return map(map(file, "paces"), String.valueOf(pace.minutes()));
  }

  /** What the button of an event says. */
  public String label(Event event, Language language) {
    return text(map(map(file, "events"), event.name()), language.tag());
  }

  /** What asks for a slot. */
  public String question(Slot slot, Language language) {
    return text(map(map(file, "slots"), slot.wireName()), language.tag());
  }

  /** The name of a line of the summary. */
  public String name(String key, Language language) {
    return text(map(map(file, "names"), key), language.tag());
  }

  /** What to say first when an earlier plan went like this; empty for other events. */
  public Optional<String> outcome(Event event, Language language) {
    return map(file, "outcomes").get(event.name()) instanceof Map<?, ?> words
        ? Optional.of(text(words, language.tag()))
        : Optional.empty();
  }

  /**
   * What to ask about the words of a plan: a hope instead of an action, a vague action, too much at
   * once, a weak promise. Fact sheet, sections 7 and 8.
   */
  public List<String> concerns(ActionPlan plan, Language language) {
    String words =
        Stream.of(Slot.WHAT, Slot.HOW_OFTEN, Slot.HOW_LONG, Slot.HOW_MUCH)
            .flatMap(slot -> plan.slot(slot).stream())
            .reduce("", (all, one) -> all + " | " + one)
            .toLowerCase(Locale.ROOT);
    String told = plan.tellBack().orElse("").toLowerCase(Locale.ROOT);
    List<String> asks = new ArrayList<>();
    for (String concern : CONCERNS) {
      Map<?, ?> entry = map(map(map(file, "concerns"), concern), language.tag());
      String read = concern.equals("weak") ? told + " | " + words : words;
      if (texts(entry, "words").stream().anyMatch(p -> Pattern.compile(p).matcher(read).find())) {
        asks.add(text(entry, "ask"));
      }
    }
    return asks;
  }

  private static Map<?, ?> map(Map<?, ?> from, String key) {
    if (from.get(key) instanceof Map<?, ?> inner) {
      return inner;
    }
    throw new IllegalStateException(FILE + ": '" + key + "' is missing");
  }

  private static String text(Map<?, ?> from, String key) {
    if (from.get(key) instanceof String text && !text.isBlank()) {
      return text;
    }
    throw new IllegalStateException(FILE + ": a text '" + key + "' is missing");
  }

  private static List<String> texts(Map<?, ?> from, String key) {
    if (from.get(key) instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    throw new IllegalStateException(FILE + ": a list '" + key + "' is missing");
  }
}
