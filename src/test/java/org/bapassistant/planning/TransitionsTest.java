package org.bapassistant.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bapassistant.planning.Plans.after;

import java.util.Map;
import java.util.Optional;
import org.bapassistant.knowledge.BapState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rows of the fact sheet's table, each in its own words. */
class TransitionsTest {

  @Test
  void row1EveryContactBeginsAtTheSafetyGate() {
    assertThat(PlanDialogue.first().state()).isEqualTo(BapState.SAFETY_GATE);
    assertThat(PlanDialogue.followUp(ActionPlan.EMPTY, 0).state()).isEqualTo(BapState.SAFETY_GATE);
  }

  @Test
  void row2ClearWithAnOpenPlanAsksHowItWent() {
    leads(
        2,
        PlanDialogue.followUp(ActionPlan.EMPTY, 0),
        Move.of(Event.CLEAR),
        BapState.FOLLOWUP_OPEN);
  }

  @Test
  void row3AnyFlagStopsForSafety() {
    leads(3, PlanDialogue.first(), Move.of(Event.FLAG), BapState.STOP_SAFETY);
  }

  @Test
  void row4ClearWithoutAPlanEngages() {
    leads(4, PlanDialogue.first(), Move.of(Event.CLEAR), BapState.ENGAGE);
  }

  @Test
  void row5WhoFeelsHeardIsAskedQuestion1() {
    leads(
        5,
        after(PlanDialogue.first(), Move.of(Event.CLEAR)),
        Move.of(Event.HEARD),
        BapState.Q1_ASK);
  }

  @Test
  void row6AnIdeaIsMadeConcrete() {
    PlanDialogue next =
        leads(6, Plans.atQuestion1(), Move.of(Event.HAS_IDEA).saying("swim"), BapState.SMART_BUILD);
    assertThat(next.plan().slot(Slot.WHAT)).contains("swim");
  }

  @Test
  void row7WhoIsUnsureIsAskedForLeave() {
    leads(7, Plans.atQuestion1(), Move.of(Event.UNSURE), BapState.MENU_PERMISSION);
  }

  @Test
  void row8NotNowIsRespected() {
    leads(8, Plans.atQuestion1(), Move.of(Event.NOT_NOW), BapState.DEFER);
  }

  @Test
  void row9WhoAlreadyDoesWellNeedsNoPlan() {
    leads(9, Plans.atQuestion1(), Move.of(Event.ALREADY_DOING), BapState.CLOSE);
  }

  @Test
  void row10WithLeaveIdeasAreOffered() {
    leads(
        10,
        after(Plans.atQuestion1(), Move.of(Event.UNSURE)),
        Move.of(Event.PERMITTED),
        BapState.MENU_OFFER);
  }

  @Test
  void row11WithoutLeaveNoneIsOffered() {
    leads(
        11,
        after(Plans.atQuestion1(), Move.of(Event.UNSURE)),
        Move.of(Event.NOT_PERMITTED),
        BapState.DEFER);
  }

  @Test
  void row12AChoiceIsMadeConcrete() {
    leads(12, Plans.atTheMenu(), Move.of(Event.PICKED).saying("stairs"), BapState.SMART_BUILD);
  }

  @Test
  void row13WhenNoneFitsASecondSetIsOffered() {
    leads(13, Plans.atTheMenu(), Move.of(Event.NONE_FIT), BapState.MENU_OFFER);
  }

  @Test
  void row14WhenNoneFitsAgainItIsLeftForNow() {
    leads(
        14,
        after(Plans.atTheMenu(), Move.of(Event.NONE_FIT)),
        Move.of(Event.NONE_FIT),
        BapState.DEFER);
  }

  @Test
  void row15AnEmptySlotIsAskedFor() {
    PlanDialogue next =
        leads(
            15,
            Plans.withAnIdea(),
            Move.of(Event.SLOTS).with(Map.of(Slot.WHEN, "after lunch")),
            BapState.SMART_BUILD);
    assertThat(next.plan().missing()).containsExactly(Slot.HOW_OFTEN, Slot.START_DATE);
  }

  @Test
  void row16AWholePlanIsToldBack() {
    leads(16, Plans.withAnIdea(), Move.of(Event.SLOTS).with(Plans.WALK), BapState.COMMITMENT);
  }

  @Test
  void row17ACompleteTellBackLeadsToQuestion2() {
    PlanDialogue next =
        leads(
            17,
            Plans.atTheTellBack(),
            Move.of(Event.TOLD_BACK).saying("I walk after lunch"),
            BapState.Q2_CONFIDENCE);
    assertThat(next.plan().tellBack()).contains("I walk after lunch");
  }

  @Test
  void row18ATellBackThatDiffersIsClarified() {
    leads(18, Plans.atTheTellBack(), Move.of(Event.TELL_BACK_DIFFERS), BapState.SMART_BUILD);
  }

  @Test
  void row19SevenOrMoreLeadsToQuestion3() {
    leads(19, Plans.atQuestion2(), Move.of(Event.RATED).rating(7), BapState.Q3_CHECKIN);
  }

  @Test
  void row20BelowSevenIsTalkedThrough() {
    leads(20, Plans.atQuestion2(), Move.of(Event.RATED).rating(6), BapState.PROBLEM_SOLVE);
  }

  @Test
  void row21AChangedPlanIsToldBackAnew() {
    leads(
        21,
        Plans.withLowConfidence(),
        Move.of(Event.PLAN_CHANGED).with(Map.of(Slot.HOW_OFTEN, "2")),
        BapState.COMMITMENT);
  }

  @Test
  void row22ASolvedBarrierIsRatedAnew() {
    PlanDialogue next =
        leads(
            22,
            Plans.withLowConfidence(),
            Move.of(Event.BARRIER_SOLVED).with(Map.of(Slot.BARRIER, "rain", Slot.SOLUTION, "mall")),
            BapState.Q2_CONFIDENCE);
    assertThat(next.plan().barriers()).containsExactly("rain");
    assertThat(next.plan().solutions()).containsExactly("mall");
  }

  @Test
  void row22ASolvedBarrierMayBeRatedInTheSameBreath() {
    PlanDialogue next =
        leads(
            19,
            Plans.withLowConfidence(),
            Move.of(Event.BARRIER_SOLVED).rating(8),
            BapState.Q3_CHECKIN);
    assertThat(next.plan().confidence())
        .containsExactly(new ConfidenceRating(4), new ConfidenceRating(8));
    leads(
        20,
        Plans.withLowConfidence(),
        Move.of(Event.BARRIER_SOLVED).rating(5),
        BapState.PROBLEM_SOLVE);
  }

  @Test
  void row23AfterTwoRoundsThePatientChooses() {
    PlanDialogue dialogue = Plans.stillLowAfterTwoRounds();
    assertThat(dialogue.state()).isEqualTo(BapState.Q2_CONFIDENCE);
    assertThat(dialogue.permitted())
        .contains(Event.MAKE_SMALLER, Event.DEFER, Event.GO_ON)
        .doesNotContain(Event.RATED);
  }

  @Test
  void row23ASmallerPlanIsBuilt() {
    leads(23, Plans.stillLowAfterTwoRounds(), Move.of(Event.MAKE_SMALLER), BapState.SMART_BUILD);
  }

  @Test
  void row23OrItIsLeftForNow() {
    leads(23, Plans.stillLowAfterTwoRounds(), Move.of(Event.DEFER), BapState.DEFER);
  }

  @Test
  void row23OrThePatientGoesOnAndTheScoreIsRecorded() {
    PlanDialogue next =
        leads(23, Plans.stillLowAfterTwoRounds(), Move.of(Event.GO_ON), BapState.Q3_CHECKIN);
    assertThat(next.plan().latestRating()).contains(new ConfidenceRating(6));
  }

  @Test
  void row24AnAgreedCheckInIsRecorded() {
    PlanDialogue next =
        leads(
            24,
            Plans.atQuestion3(),
            Move.of(Event.CHECK_IN_AGREED)
                .with(Map.of(Slot.WITH_WHOM, "me", Slot.HOW, "call", Slot.DATE, "2026-12-07")),
            BapState.CLOSE);
    assertThat(next.plan().slot(Slot.WITH_WHOM)).contains("me");
    assertThat(next.plan().status()).isEqualTo(PlanStatus.PLANNED);
  }

  @Test
  void row24ACheckInMayBeDeclined() {
    leads(24, Plans.atQuestion3(), Move.of(Event.CHECK_IN_DECLINED), BapState.CLOSE);
  }

  @Test
  void row25WhetherToAskAgainIsNoted() {
    PlanDialogue next =
        leads(
            25,
            after(Plans.atQuestion1(), Move.of(Event.NOT_NOW)),
            Move.of(Event.NOTED).saying("yes"),
            BapState.CLOSE);
    assertThat(next.askAgain()).isEqualTo(Optional.of("yes"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Event.class,
      names = {"DONE", "PARTIAL", "NOT_TRIED", "CHANGED", "HARMED", "CANNOT_RECALL"})
  void row26WhateverTheOutcomeTheNextStepIsAsked(Event outcome) {
    PlanDialogue next = leads(26, Plans.askedHowItWent(), Move.of(outcome), BapState.FOLLOWUP_NEXT);
    assertThat(next.outcome()).contains(outcome);
  }

  @Test
  void row27ToRepeatOrAdaptIsToPlanAnew() {
    PlanDialogue asked = after(Plans.askedHowItWent(), Move.of(Event.PARTIAL));
    PlanDialogue next = leads(27, asked, Move.of(Event.ADAPT), BapState.SMART_BUILD);
    assertThat(next.plan().slot(Slot.WHAT)).contains("walk round the block");
    assertThat(next.plan().missing()).containsExactly(Slot.START_DATE);
    leads(27, asked, Move.of(Event.KEEP), BapState.SMART_BUILD);
  }

  @Test
  void row27ANewAreaBeginsAtQuestion1() {
    PlanDialogue next =
        leads(
            27,
            after(Plans.askedHowItWent(), Move.of(Event.DONE)),
            Move.of(Event.NEW_AREA),
            BapState.Q1_ASK);
    assertThat(next.plan()).isEqualTo(ActionPlan.EMPTY);
  }

  @Test
  void row28NoPlanIsAnAnswerToo() {
    leads(
        28,
        after(Plans.askedHowItWent(), Move.of(Event.NOT_TRIED)),
        Move.of(Event.NO_PLAN_WANTED),
        BapState.DEFER);
  }

  @ParameterizedTest
  @EnumSource(
      value = Event.class,
      names = {"SUSTAIN_TALK", "DISCORD", "STRONG_EMOTION"})
  void row29TensionIsAnsweredAndTheDialogueGoesOnWhereItWas(Event tension) {
    PlanDialogue interrupted = leads(29, Plans.atQuestion2(), Move.of(tension), BapState.RESPOND);
    leads(29, interrupted, Move.of(Event.EASED), BapState.Q2_CONFIDENCE);
  }

  @ParameterizedTest
  @EnumSource(
      value = BapState.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"STOP_SAFETY"})
  void row30ANewFlagStopsFromAnywhere(BapState anywhere) {
    PlanDialogue dialogue = PlanDialogue.first().at(anywhere);
    assertThat(after(dialogue, Move.of(Event.FLAG)).state()).isEqualTo(BapState.STOP_SAFETY);
  }

  @ParameterizedTest
  @EnumSource(
      value = BapState.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"STOP_SAFETY", "STEP_UP"})
  void row31MoreHelpMayBeCalledFromAnywhere(BapState anywhere) {
    leads(31, PlanDialogue.first().at(anywhere), Move.of(Event.STEP_UP), BapState.STEP_UP);
  }

  @Test
  void row31RepeatedDeferralSuggestsMoreHelp() {
    PlanDialogue once = after(Plans.atQuestion1(), Move.of(Event.NOT_NOW));
    assertThat(once.suggestsStepUp()).isFalse();
    PlanDialogue twice =
        after(
            PlanDialogue.followUp(ActionPlan.EMPTY, once.course().deferrals()),
            Move.of(Event.CLEAR),
            Move.of(Event.NOT_TRIED),
            Move.of(Event.NO_PLAN_WANTED));
    assertThat(twice.suggestsStepUp()).isTrue();
  }

  private static PlanDialogue leads(int row, PlanDialogue from, Move move, BapState to) {
    MoveOutcome outcome = from.move(move);
    assertThat(outcome).isInstanceOf(MoveOutcome.Moved.class);
    MoveOutcome.Moved moved = (MoveOutcome.Moved) outcome;
    assertThat(moved.row()).isEqualTo(row);
    assertThat(moved.dialogue().state()).isEqualTo(to);
    return moved.dialogue();
  }
}
