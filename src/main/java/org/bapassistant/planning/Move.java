package org.bapassistant.planning;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One move in a dialogue.
 *
 * @param text the patient's words or a note, identifiers masked
 * @param value a rating
 * @param slots what became known of the plan
 */
public record Move(
    Event event, Optional<String> text, Optional<Integer> value, Map<Slot, String> slots) {

  public Move {
    slots = slots.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(slots));
  }

  /** A move that says nothing but its event. */
  public static Move of(Event event) {
    return new Move(event, Optional.empty(), Optional.empty(), Map.of());
  }

  /** The same with words. */
  public Move saying(String words) {
    return new Move(event, Optional.of(words), value, slots);
  }

  /** The same with a number. */
  public Move rating(int points) {
    return new Move(event, text, Optional.of(points), slots);
  }

  /** The same with parts of the plan. */
  public Move with(Map<Slot, String> parts) {
    return new Move(event, text, value, parts);
  }
}
