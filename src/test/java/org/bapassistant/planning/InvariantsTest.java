package org.bapassistant.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bapassistant.planning.Plans.after;

import java.util.List;
import java.util.Map;
import org.bapassistant.knowledge.BapState;
import org.junit.jupiter.api.Test;

/** The invariants of the fact sheet, section 4, and what is refused. */
class InvariantsTest {

  @Test
  void permissionPrecedesEveryIdeaOfTheClinician() {
    assertThat(Plans.atQuestion1().permitted()).doesNotContain(Event.PICKED, Event.NONE_FIT);
    assertThat(
            Transitions.TABLE.stream()
                .filter(row -> row.events().contains(Event.PERMITTED))
                .flatMap(row -> row.from().stream()))
        .containsExactly(BapState.MENU_PERMISSION);
  }

  @Test
  void thePatientsOwnIdeaNeedsNoMenu() {
    assertThat(Plans.withAnIdea().course().menus()).isZero();
    assertThat(
            after(Plans.atTheMenu(), Move.of(Event.PICKED).saying("my own: gardening"))
                .plan()
                .slot(Slot.WHAT))
        .contains("my own: gardening");
  }

  @Test
  void anotherIdeaReplacesThePlan() {
    PlanDialogue next =
        after(
            Plans.askedHowItWent(),
            Move.of(Event.DONE),
            Move.of(Event.NEW_AREA),
            Move.of(Event.HAS_IDEA).saying("sleep"));
    assertThat(next.plan().slots()).isEqualTo(Map.of(Slot.WHAT, "sleep"));
  }

  @Test
  void noQuestion2BeforeTheTellBack() {
    assertThat(Plans.atTheTellBack().permitted()).doesNotContain(Event.RATED);
    assertThat(Plans.atQuestion2().plan().toldBack()).isTrue();
  }

  @Test
  void aDeclinedStepIsAValidEnd() {
    PlanDialogue end =
        after(Plans.atQuestion1(), Move.of(Event.NOT_NOW), Move.of(Event.NOTED).saying("no"));
    assertThat(end.state()).isEqualTo(BapState.CLOSE);
    assertThat(end.isOver()).isTrue();
  }

  @Test
  void confidenceIsAboutThisPlan() {
    PlanDialogue other = after(Plans.askedHowItWent(), Move.of(Event.DONE), Move.of(Event.KEEP));
    assertThat(other.plan().confidence()).isEmpty();
  }

  @Test
  void aChangedPlanIsRatedAnew() {
    PlanDialogue changed =
        after(
            Plans.withLowConfidence(),
            Move.of(Event.PLAN_CHANGED).with(Map.of(Slot.HOW_OFTEN, "2")));
    assertThat(changed.plan().rated()).isFalse();
    assertThat(changed.plan().toldBack()).isFalse();
    assertThat(changed.plan().confidence()).containsExactly(new ConfidenceRating(4));
  }

  @Test
  void aPromisedFollowUpIsNotSkipped() {
    PlanDialogue next =
        after(PlanDialogue.followUp(Plans.closedWithAPlan().plan(), 0), Move.of(Event.CLEAR));
    assertThat(next.state()).isEqualTo(BapState.FOLLOWUP_OPEN);
    assertThat(next.permitted()).doesNotContain(Event.HAS_IDEA, Event.HEARD);
  }

  @Test
  void anIllegalMoveIsRefusedWithThePermittedOnes() {
    assertThat(PlanDialogue.first().move(Move.of(Event.RATED).rating(8)))
        .isEqualTo(
            new MoveOutcome.Refused(
                "RATED is not open in SAFETY_GATE; open are [FLAG, CLEAR, SUSTAIN_TALK, DISCORD,"
                    + " STRONG_EMOTION, STEP_UP]",
                List.of(
                    Event.FLAG,
                    Event.CLEAR,
                    Event.SUSTAIN_TALK,
                    Event.DISCORD,
                    Event.STRONG_EMOTION,
                    Event.STEP_UP)));
  }

  @Test
  void aRatingWithoutANumberIsRefused() {
    assertThat(Plans.atQuestion2().move(Move.of(Event.RATED)))
        .isInstanceOfSatisfying(
            MoveOutcome.Refused.class,
            refused -> assertThat(refused.why()).isEqualTo("RATED needs a value from 0 to 10"));
  }

  @Test
  void aCheckInWithoutADateIsRefused() {
    assertThat(
            Plans.atQuestion3()
                .move(Move.of(Event.CHECK_IN_AGREED).with(Map.of(Slot.WITH_WHOM, "me"))))
        .isInstanceOf(MoveOutcome.Refused.class);
  }

  @Test
  void aChangeThatChangesNothingIsRefused() {
    assertThat(
            Plans.withLowConfidence()
                .move(Move.of(Event.PLAN_CHANGED).with(Map.of(Slot.HOW_OFTEN, "3"))))
        .isInstanceOf(MoveOutcome.Refused.class);
  }
}
