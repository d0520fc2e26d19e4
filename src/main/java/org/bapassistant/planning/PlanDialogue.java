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
 * @param rounds how often a low confidence was talked through
 * @param menus how many sets of ideas were offered
 * @param deferrals how often planning was put off, earlier visits included
 * @param choosing whether the patient chooses what becomes of a plan that stays below 7
 * @param askAgain whether the topic may be raised next time, when that was noted
 * @param outcome how the earlier plan went, once known
 */
public record PlanDialogue(
    BapState state,
    Optional<BapState> before,
    ActionPlan plan,
    boolean followUp,
    int rounds,
    int menus,
    int deferrals,
    boolean choosing,
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
        0,
        0,
        deferrals,
        false,
        Optional.empty(),
        Optional.empty());
  }

  /** Makes a move, or says why it is not open and which are. */
  public MoveOutcome move(Move move) {
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

  /** Whether planning was put off so often, or sat so low, that more help may be due (row 31). */
  public boolean suggestsStepUp() {
    return deferrals >= MANY;
  }

  PlanDialogue at(BapState next) {
    return new PlanDialogue(
        next, Optional.empty(), plan, followUp, rounds, menus, deferrals, false, askAgain, outcome);
  }

  PlanDialogue respondingFrom(BapState step) {
    return new PlanDialogue(
        BapState.RESPOND,
        Optional.of(step),
        plan,
        followUp,
        rounds,
        menus,
        deferrals,
        choosing,
        askAgain,
        outcome);
  }

  PlanDialogue backTo(BapState step) {
    return new PlanDialogue(
        step,
        Optional.empty(),
        plan,
        followUp,
        rounds,
        menus,
        deferrals,
        choosing,
        askAgain,
        outcome);
  }

  PlanDialogue with(ActionPlan other) {
    return new PlanDialogue(
        state, before, other, followUp, rounds, menus, deferrals, choosing, askAgain, outcome);
  }

  PlanDialogue withRound() {
    return new PlanDialogue(
        state, before, plan, followUp, rounds + 1, menus, deferrals, choosing, askAgain, outcome);
  }

  PlanDialogue withMenu() {
    return new PlanDialogue(
        state, before, plan, followUp, rounds, menus + 1, deferrals, choosing, askAgain, outcome);
  }

  PlanDialogue withDeferral() {
    return new PlanDialogue(
        state, before, plan, followUp, rounds, menus, deferrals + 1, choosing, askAgain, outcome);
  }

  PlanDialogue nowChoosing() {
    return new PlanDialogue(
        state, before, plan, followUp, rounds, menus, deferrals, true, askAgain, outcome);
  }

  PlanDialogue noting(Optional<String> whetherToAskAgain) {
    return new PlanDialogue(
        state,
        before,
        plan,
        followUp,
        rounds,
        menus,
        deferrals,
        choosing,
        whetherToAskAgain,
        outcome);
  }

  PlanDialogue wentLike(Event how) {
    return new PlanDialogue(
        state,
        before,
        plan,
        followUp,
        rounds,
        menus,
        deferrals,
        choosing,
        askAgain,
        Optional.of(how));
  }

  /** Counters of the talk about one plan begin anew with another plan. */
  PlanDialogue anew(ActionPlan other) {
    return new PlanDialogue(state, before, other, false, 0, 0, deferrals, false, askAgain, outcome);
  }
}
