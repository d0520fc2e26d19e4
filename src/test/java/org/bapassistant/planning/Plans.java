package org.bapassistant.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/** Dialogues in the situations that tests need, reached by real moves. */
final class Plans {

  static final Map<Slot, String> WALK =
      Map.of(
          Slot.WHAT, "walk round the block",
          Slot.WHEN, "after lunch",
          Slot.HOW_OFTEN, "3",
          Slot.START_DATE, "2026-11-30");

  private Plans() {}

  static PlanDialogue after(PlanDialogue dialogue, Move... moves) {
    PlanDialogue now = dialogue;
    for (Move move : moves) {
      MoveOutcome outcome = now.move(move);
      assertThat(outcome)
          .as("%s in %s", move.event(), now.state())
          .isInstanceOf(MoveOutcome.Moved.class);
      now = ((MoveOutcome.Moved) outcome).dialogue();
    }
    return now;
  }

  static PlanDialogue atQuestion1() {
    return after(PlanDialogue.first(), Move.of(Event.CLEAR), Move.of(Event.HEARD));
  }

  static PlanDialogue withAnIdea() {
    return after(atQuestion1(), Move.of(Event.HAS_IDEA).saying("walk round the block"));
  }

  static PlanDialogue atTheMenu() {
    return after(atQuestion1(), Move.of(Event.UNSURE), Move.of(Event.PERMITTED));
  }

  static PlanDialogue atTheTellBack() {
    return after(withAnIdea(), Move.of(Event.SLOTS).with(WALK));
  }

  static PlanDialogue atQuestion2() {
    return after(atTheTellBack(), Move.of(Event.TOLD_BACK));
  }

  static PlanDialogue withLowConfidence() {
    return after(atQuestion2(), Move.of(Event.RATED).rating(4));
  }

  static PlanDialogue stillLowAfterTwoRounds() {
    return after(
        withLowConfidence(),
        Move.of(Event.BARRIER_SOLVED),
        Move.of(Event.RATED).rating(5),
        Move.of(Event.BARRIER_SOLVED),
        Move.of(Event.RATED).rating(6));
  }

  static PlanDialogue atQuestion3() {
    return after(atQuestion2(), Move.of(Event.RATED).rating(8));
  }

  static PlanDialogue closedWithAPlan() {
    return after(atQuestion3(), Move.of(Event.CHECK_IN_DECLINED));
  }

  static PlanDialogue askedHowItWent() {
    return after(PlanDialogue.followUp(closedWithAPlan().plan(), 0), Move.of(Event.CLEAR));
  }
}
