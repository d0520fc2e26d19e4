package org.bapassistant.planning;

import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.bapassistant.knowledge.BapState;

/**
 * One row of the table.
 *
 * @param row its number in the fact sheet
 * @param from the states that it leaves
 * @param events any of which takes it
 * @param open whether it is open in a dialogue, whatever the move says
 * @param fits whether what the move says is enough
 * @param then the dialogue after it
 */
record Transition(
    int row,
    Set<BapState> from,
    Set<Event> events,
    Predicate<PlanDialogue> open,
    BiPredicate<PlanDialogue, Move> fits,
    BiFunction<PlanDialogue, Move, PlanDialogue> then) {

  boolean isOpen(PlanDialogue dialogue, Event event) {
    return from.contains(dialogue.state()) && events.contains(event) && open.test(dialogue);
  }

  boolean fits(PlanDialogue dialogue, Move move) {
    return fits.test(dialogue, move);
  }

  PlanDialogue apply(PlanDialogue dialogue, Move move) {
    return then.apply(dialogue, move);
  }
}
