package org.bapassistant.planning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One plan in the patient's own terms.
 *
 * @param slots what is known of it, and of its check-in
 * @param tellBack the plan as the patient told it back, when words were noted
 * @param toldBack whether the patient told back the plan as it is now
 * @param confidence ratings of this plan, oldest first
 * @param rated whether the latest rating is of the plan as it is now
 * @param barriers what was in the way
 * @param solutions what was found against it
 */
public record ActionPlan(
    Map<Slot, String> slots,
    Optional<String> tellBack,
    boolean toldBack,
    List<ConfidenceRating> confidence,
    boolean rated,
    List<String> barriers,
    List<String> solutions,
    PlanStatus status) {

  /** Nothing is known yet. */
  public static final ActionPlan EMPTY =
      new ActionPlan(
          Map.of(),
          Optional.empty(),
          false,
          List.of(),
          false,
          List.of(),
          List.of(),
          PlanStatus.OPEN);

  public ActionPlan {
    slots = slots.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(slots));
    confidence = List.copyOf(confidence);
    barriers = List.copyOf(barriers);
    solutions = List.copyOf(solutions);
  }

  /** The value of a slot, if it is filled. */
  public Optional<String> slot(Slot slot) {
    return Optional.ofNullable(slots.get(slot));
  }

  /** What every plan needs and this one lacks, in the order of asking. */
  public Set<Slot> missing() {
    EnumSet<Slot> missing = EnumSet.copyOf(Slot.ALWAYS);
    missing.removeAll(slots.keySet());
    return missing;
  }

  /**
   * With more of it known. When the plan itself changes, neither its tell-back nor its rating holds
   * any more (invariants d, f and g).
   *
   * @param more new values; an empty one clears its slot
   */
  public ActionPlan with(Map<Slot, String> more) {
    Map<Slot, String> all = new EnumMap<>(Slot.class);
    all.putAll(slots);
    List<String> nowBarriers = new ArrayList<>(barriers);
    List<String> nowSolutions = new ArrayList<>(solutions);
    more.forEach(
        (slot, value) -> {
          switch (slot) {
            case BARRIER -> add(nowBarriers, value);
            case SOLUTION -> add(nowSolutions, value);
            default -> put(all, slot, value);
          }
        });
    boolean same =
        Slot.PLAN.stream().allMatch(s -> slot(s).equals(Optional.ofNullable(all.get(s))));
    return new ActionPlan(
        all,
        same ? tellBack : Optional.empty(),
        same && toldBack,
        confidence,
        same && rated,
        nowBarriers,
        nowSolutions,
        status);
  }

  private static void put(Map<Slot, String> slots, Slot slot, String value) {
    if (value.isBlank()) {
      slots.remove(slot);
    } else {
      slots.put(slot, value.strip());
    }
  }

  private static void add(List<String> list, String value) {
    if (!value.isBlank() && !list.contains(value.strip())) {
      list.add(value.strip());
    }
  }

  /** After the patient told it back. */
  ActionPlan toldBack(Optional<String> words) {
    return new ActionPlan(
        slots, words.or(() -> tellBack), true, confidence, rated, barriers, solutions, status);
  }

  /** After a tell-back that showed another plan. */
  ActionPlan unclear() {
    return new ActionPlan(
        slots, Optional.empty(), false, confidence, false, barriers, solutions, status);
  }

  /** After a rating. */
  ActionPlan rated(ConfidenceRating rating) {
    List<ConfidenceRating> ratings = new ArrayList<>(confidence);
    ratings.add(rating);
    return new ActionPlan(slots, tellBack, toldBack, ratings, true, barriers, solutions, status);
  }

  /** With another fate. */
  ActionPlan become(PlanStatus now) {
    return new ActionPlan(slots, tellBack, toldBack, confidence, rated, barriers, solutions, now);
  }

  /** The same activity to be planned anew: its check-in, ratings and dates belong to the past. */
  ActionPlan again() {
    Map<Slot, String> kept = new EnumMap<>(Slot.class);
    kept.putAll(slots);
    kept.keySet().removeAll(Slot.CHECK_IN);
    kept.remove(Slot.START_DATE);
    kept.remove(Slot.REVIEW_DATE);
    return new ActionPlan(
        kept, Optional.empty(), false, List.of(), false, List.of(), List.of(), PlanStatus.OPEN);
  }

  /** The latest rating, if there is one. */
  public Optional<ConfidenceRating> latestRating() {
    return confidence.isEmpty() ? Optional.empty() : Optional.of(confidence.getLast());
  }
}
