package org.bapassistant.planning;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bapassistant.knowledge.BapState;

/**
 * A dialogue at one step.
 *
 * @param state where it is
 * @param before where it goes back to when the tension is down; only in {@code RESPOND}
 * @param plan the one plan of this dialogue
 * @param followUp whether an earlier plan is to be asked about first
 * @param course what was tried so far
 * @param askAgain whether the topic may be raised next time, when that was noted
 * @param outcome how the earlier plan went, once known
 */
public record PlanDialogue(
    BapState state,
    Optional<BapState> before,
    ActionPlan plan,
    boolean followUp,
    Course course,
    Optional<String> askAgain,
    Optional<Event> outcome) {

  /** From this many deferrals on, stepping up is suggested. */
  private static final int MANY = 2;

  /** A first visit, or one without an earlier plan. */
  public static PlanDialogue first() {
    return begin(ActionPlan.EMPTY, false, 0);
  }

  /** A visit after an earlier plan, which is asked about before anything new (invariant h). */
  public static PlanDialogue followUp(ActionPlan earlier, int deferrals) {
    return begin(earlier, true, deferrals);
  }

  private static PlanDialogue begin(ActionPlan plan, boolean followUp, int deferrals) {
    return new PlanDialogue(
        BapState.SAFETY_GATE,
        Optional.empty(),
        plan,
        followUp,
        Course.beginning(deferrals),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Makes a move, or says why it is not open and which are. A barrier that was solved may be
   * re-rated in the same breath: with a value, row 22 goes on with Question 2.
   */
  public MoveOutcome move(Move move) {
    MoveOutcome outcome = step(move);
    return outcome instanceof MoveOutcome.Moved moved
            && move.event() == Event.BARRIER_SOLVED
            && move.value().isPresent()
        ? moved.dialogue().step(Move.of(Event.RATED).rating(move.value().get()))
        : outcome;
  }

  private MoveOutcome step(Move move) {
    Optional<Transition> open =
        Transitions.TABLE.stream()
            .filter(transition -> transition.isOpen(this, move.event()))
            .filter(transition -> transition.fits(this, move))
            .findFirst();
    if (open.isPresent()) {
      return new MoveOutcome.Moved(open.get().apply(this, move), open.get().row());
    }
    return new MoveOutcome.Refused(why(move.event()), permitted());
  }

  /** The events that are open here, in the order of {@link Event}. */
  public List<Event> permitted() {
    return Arrays.stream(Event.values())
        .filter(event -> Transitions.TABLE.stream().anyMatch(t -> t.isOpen(this, event)))
        .toList();
  }

  private String why(Event event) {
    return permitted().contains(event)
        ? Transitions.needs(this, event)
        : event + " is not open in " + state + "; open are " + permitted();
  }

  /** Whether nothing more is to be planned here. */
  public boolean isOver() {
    return state == BapState.CLOSE || state == BapState.STOP_SAFETY || state == BapState.STEP_UP;
  }

  /** Whether planning was put off so often that more help may be due (row 31). */
  public boolean suggestsStepUp() {
    return course.deferrals() >= MANY;
  }

  /** At another step, where nothing is left to choose. */
  PlanDialogue at(BapState next) {
    return new PlanDialogue(
        next, Optional.empty(), plan, followUp, course.withChoice(false), askAgain, outcome);
  }

  PlanDialogue respondingFrom(BapState step) {
    return new PlanDialogue(
        BapState.RESPOND, Optional.of(step), plan, followUp, course, askAgain, outcome);
  }

  /** Where it was before the tension, with the same choice. */
  PlanDialogue backTo(BapState step) {
    return new PlanDialogue(step, Optional.empty(), plan, followUp, course, askAgain, outcome);
  }

  PlanDialogue with(ActionPlan other) {
    return new PlanDialogue(state, before, other, followUp, course, askAgain, outcome);
  }

  PlanDialogue with(Course other) {
    return new PlanDialogue(state, before, plan, followUp, other, askAgain, outcome);
  }

  PlanDialogue noting(Optional<String> whetherToAskAgain) {
    return new PlanDialogue(state, before, plan, followUp, course, whetherToAskAgain, outcome);
  }

  PlanDialogue wentLike(Event how) {
    return new PlanDialogue(state, before, plan, followUp, course, askAgain, Optional.of(how));
  }

  /** What was tried with one plan does not count for another. */
  PlanDialogue anew(ActionPlan other) {
    return new PlanDialogue(
        state, before, other, false, Course.beginning(course.deferrals()), askAgain, outcome);
  }
}
