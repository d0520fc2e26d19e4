package org.bapassistant.slots;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.bapassistant.planning.Slot;

/**
 * What was read in a reply.
 *
 * @param confidence 0..10, when a number was given for it
 */
public record SlotReading(Map<Slot, Found> slots, Optional<Found> confidence) {

  public SlotReading {
    slots = slots.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(slots));
  }

  /**
   * One value.
   *
   * @param words that it was read from, in lower case
   * @param sure whether they can hardly mean anything else
   */
  public record Found(String value, String words, boolean sure) {}
}
