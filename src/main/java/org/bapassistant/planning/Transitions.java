package org.bapassistant.planning;

import static org.bapassistant.knowledge.BapState.CLOSE;
import static org.bapassistant.knowledge.BapState.COMMITMENT;
import static org.bapassistant.knowledge.BapState.DEFER;
import static org.bapassistant.knowledge.BapState.ENGAGE;
import static org.bapassistant.knowledge.BapState.FOLLOWUP_NEXT;
import static org.bapassistant.knowledge.BapState.FOLLOWUP_OPEN;
import static org.bapassistant.knowledge.BapState.MENU_OFFER;
import static org.bapassistant.knowledge.BapState.MENU_PERMISSION;
import static org.bapassistant.knowledge.BapState.PROBLEM_SOLVE;
import static org.bapassistant.knowledge.BapState.Q1_ASK;
import static org.bapassistant.knowledge.BapState.Q2_CONFIDENCE;
import static org.bapassistant.knowledge.BapState.Q3_CHECKIN;
import static org.bapassistant.knowledge.BapState.RESPOND;
import static org.bapassistant.knowledge.BapState.SAFETY_GATE;
import static org.bapassistant.knowledge.BapState.SMART_BUILD;
import static org.bapassistant.knowledge.BapState.STEP_UP;
import static org.bapassistant.knowledge.BapState.STOP_SAFETY;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bapassistant.knowledge.BapState;

/** The table of the fact sheet, section 4, row by row. Row 1 is the beginning of a dialogue. */
final class Transitions {

  /** How often a low confidence is talked through before the patient chooses (row 23). */
  private static final int ROUNDS = 2;

  /** How many sets of ideas are offered at the most (rows 13 and 14). */
  private static final int MENUS = 2;

  /** Where a talk can be interrupted and taken up again. */
  private static final Set<BapState> UNDER_WAY =
      EnumSet.complementOf(EnumSet.of(CLOSE, STOP_SAFETY, STEP_UP, RESPOND));

  private static final Set<BapState> NOT_STOPPED = EnumSet.complementOf(EnumSet.of(STOP_SAFETY));
  private static final Set<BapState> NOT_OVER =
      EnumSet.complementOf(EnumSet.of(STOP_SAFETY, STEP_UP));

  static final List<Transition> TABLE =
      List.of(
          row(2, SAFETY_GATE, Event.CLEAR).when(PlanDialogue::followUp).to(FOLLOWUP_OPEN),
          row(3, SAFETY_GATE, Event.FLAG).to(STOP_SAFETY),
          row(4, SAFETY_GATE, Event.CLEAR).when(d -> !d.followUp()).to(ENGAGE),
          row(5, ENGAGE, Event.HEARD).to(Q1_ASK),
          row(6, Q1_ASK, Event.HAS_IDEA).to(SMART_BUILD, Transitions::idea),
          row(7, Q1_ASK, Event.UNSURE).to(MENU_PERMISSION),
          row(8, Q1_ASK, Event.NOT_NOW).to(DEFER, (d, move) -> d.with(d.course().withDeferral())),
          row(9, Q1_ASK, Event.ALREADY_DOING).to(CLOSE),
          row(10, MENU_PERMISSION, Event.PERMITTED)
              .to(MENU_OFFER, (d, move) -> d.with(d.course().withMenu())),
          row(11, MENU_PERMISSION, Event.NOT_PERMITTED)
              .to(DEFER, (d, move) -> d.with(d.course().withDeferral())),
          row(12, MENU_OFFER, Event.PICKED).to(SMART_BUILD, Transitions::idea),
          row(13, MENU_OFFER, Event.NONE_FIT)
              .when(d -> d.course().menus() < MENUS)
              .to(MENU_OFFER, (d, move) -> d.with(d.course().withMenu())),
          row(14, MENU_OFFER, Event.NONE_FIT)
              .when(d -> d.course().menus() >= MENUS)
              .to(DEFER, (d, move) -> d.with(d.course().withDeferral())),
          row(15, SMART_BUILD, Event.SLOTS)
              .ifMove((d, move) -> !slots(d, move).plan().missing().isEmpty())
              .to(SMART_BUILD, Transitions::slots),
          row(16, SMART_BUILD, Event.SLOTS)
              .ifMove((d, move) -> slots(d, move).plan().missing().isEmpty())
              .to(COMMITMENT, Transitions::slots),
          row(17, COMMITMENT, Event.TOLD_BACK)
              .to(Q2_CONFIDENCE, (d, move) -> d.with(d.plan().toldBack(move.text()))),
          row(18, COMMITMENT, Event.TELL_BACK_DIFFERS)
              .to(SMART_BUILD, (d, move) -> d.with(d.plan().unclear())),
          row(19, Q2_CONFIDENCE, Event.RATED)
              .when(d -> !d.course().choosing())
              .ifMove((d, move) -> isRated(move, false))
              .to(Q3_CHECKIN, Transitions::rated),
          row(20, Q2_CONFIDENCE, Event.RATED)
              .when(d -> !d.course().choosing())
              .ifMove((d, move) -> isRated(move, true) && d.course().rounds() < ROUNDS)
              .to(PROBLEM_SOLVE, (d, move) -> onceMore(rated(d, move))),
          row(21, PROBLEM_SOLVE, Event.PLAN_CHANGED)
              .ifMove((d, move) -> isChanged(slots(d, move).plan()))
              .to(COMMITMENT, Transitions::slots),
          row(22, PROBLEM_SOLVE, Event.BARRIER_SOLVED).to(Q2_CONFIDENCE, Transitions::solved),
          row(23, Q2_CONFIDENCE, Event.RATED)
              .when(d -> !d.course().choosing())
              .ifMove((d, move) -> isRated(move, true) && d.course().rounds() >= ROUNDS)
              .staying((d, move) -> choosing(rated(d, move))),
          row(23, Q2_CONFIDENCE, Event.MAKE_SMALLER)
              .when(d -> d.course().choosing())
              .to(SMART_BUILD, (d, move) -> d.with(d.plan().unclear())),
          row(23, Q2_CONFIDENCE, Event.DEFER)
              .when(d -> d.course().choosing())
              .to(DEFER, (d, move) -> d.with(d.course().withDeferral())),
          row(23, Q2_CONFIDENCE, Event.GO_ON).when(d -> d.course().choosing()).to(Q3_CHECKIN),
          row(24, Q3_CHECKIN, Event.CHECK_IN_AGREED)
              .ifMove((d, move) -> move.slots().keySet().containsAll(Slot.CHECK_IN))
              .to(CLOSE, (d, move) -> planned(slots(d, move))),
          row(24, Q3_CHECKIN, Event.CHECK_IN_DECLINED).to(CLOSE, (d, move) -> planned(d)),
          row(25, BapState.DEFER, Event.NOTED).to(CLOSE, (d, move) -> d.noting(move.text())),
          row(
                  26,
                  FOLLOWUP_OPEN,
                  Event.DONE,
                  Event.PARTIAL,
                  Event.NOT_TRIED,
                  Event.CHANGED,
                  Event.HARMED,
                  Event.CANNOT_RECALL)
              .to(FOLLOWUP_NEXT, Transitions::went),
          row(27, FOLLOWUP_NEXT, Event.KEEP, Event.ADAPT)
              .to(SMART_BUILD, (d, move) -> d.anew(d.plan().again().with(move.slots()))),
          row(27, FOLLOWUP_NEXT, Event.NEW_AREA).to(Q1_ASK, (d, move) -> d.anew(ActionPlan.EMPTY)),
          row(28, FOLLOWUP_NEXT, Event.NO_PLAN_WANTED)
              .to(DEFER, (d, move) -> d.with(d.course().withDeferral())),
          row(29, UNDER_WAY, Event.SUSTAIN_TALK, Event.DISCORD, Event.STRONG_EMOTION)
              .staying((d, move) -> d.respondingFrom(d.state())),
          row(29, Set.of(RESPOND), Event.SUSTAIN_TALK, Event.DISCORD, Event.STRONG_EMOTION)
              .staying((d, move) -> d),
          row(29, RESPOND, Event.EASED).staying((d, move) -> d.backTo(d.before().orElseThrow())),
          row(30, NOT_STOPPED, Event.FLAG).to(STOP_SAFETY),
          row(31, NOT_OVER, Event.STEP_UP).to(STEP_UP));

  private Transitions() {}

  /** What a move of an open event lacks, and how to mend it. */
  static String needs(PlanDialogue dialogue, Event event) {
    return switch (event) {
      case RATED -> "RATED needs a value from 0 to 10";
      case CHECK_IN_AGREED ->
          "CHECK_IN_AGREED needs the slots withWhom, how and date; or use CHECK_IN_DECLINED";
      case PLAN_CHANGED ->
          "PLAN_CHANGED needs slots that differ from the plan; or use BARRIER_SOLVED";
      default -> event + " says too little in " + dialogue.state();
    };
  }

  private static PlanDialogue idea(PlanDialogue dialogue, Move move) {
    PlanDialogue anew = dialogue.anew(ActionPlan.EMPTY.with(move.slots()));
    boolean named = anew.plan().slot(Slot.WHAT).isPresent();
    return move.text()
        .filter(text -> !named)
        .map(text -> anew.with(anew.plan().with(Map.of(Slot.WHAT, text))))
        .orElse(anew);
  }

  private static PlanDialogue slots(PlanDialogue dialogue, Move move) {
    return dialogue.with(dialogue.plan().with(move.slots()));
  }

  /** Another plan than the one told back, and a whole one. */
  private static boolean isChanged(ActionPlan plan) {
    return !plan.toldBack() && plan.missing().isEmpty();
  }

  private static boolean isRated(Move move, boolean low) {
    return move.value().map(points -> new ConfidenceRating(points).isLow() == low).orElse(false);
  }

  private static PlanDialogue rated(PlanDialogue dialogue, Move move) {
    return dialogue.with(dialogue.plan().rated(new ConfidenceRating(move.value().orElseThrow())));
  }

  private static PlanDialogue onceMore(PlanDialogue dialogue) {
    return dialogue.with(dialogue.course().withRound());
  }

  private static PlanDialogue choosing(PlanDialogue dialogue) {
    return dialogue.with(dialogue.course().withChoice(true));
  }

  private static PlanDialogue solved(PlanDialogue dialogue, Move move) {
    Map<Slot, String> found =
        move.slots().entrySet().stream()
            .filter(entry -> !Slot.PLAN.contains(entry.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return dialogue.with(dialogue.plan().with(found));
  }

  private static PlanDialogue planned(PlanDialogue dialogue) {
    return dialogue.with(dialogue.plan().become(PlanStatus.PLANNED));
  }

  private static PlanDialogue went(PlanDialogue dialogue, Move move) {
    PlanStatus status =
        switch (move.event()) {
          case DONE -> PlanStatus.DONE;
          case PARTIAL -> PlanStatus.PARTIAL;
          case CHANGED -> PlanStatus.CHANGED;
          case NOT_TRIED, CANNOT_RECALL -> PlanStatus.NOT_TRIED;
          default -> PlanStatus.DROPPED;
        };
    return dialogue.wentLike(move.event()).with(dialogue.plan().become(status));
  }

  private static Row row(int number, BapState from, Event... events) {
    return row(number, Set.of(from), events);
  }

  private static Row row(int number, Set<BapState> from, Event... events) {
    return new Row(number, from, Set.of(events), d -> true, (d, move) -> true);
  }

  /** A row that is being written. */
  private record Row(
      int number,
      Set<BapState> from,
      Set<Event> events,
      Predicate<PlanDialogue> open,
      BiPredicate<PlanDialogue, Move> fits) {

    /** Only in dialogues like these. */
    Row when(Predicate<PlanDialogue> guard) {
      return new Row(number, from, events, guard, fits);
    }

    /** Only when the move says as much. */
    Row ifMove(BiPredicate<PlanDialogue, Move> guard) {
      return new Row(number, from, events, open, guard);
    }

    Transition to(BapState next) {
      return to(next, (dialogue, move) -> dialogue);
    }

    Transition to(BapState next, BiFunction<PlanDialogue, Move, PlanDialogue> change) {
      return staying((dialogue, move) -> change.apply(dialogue, move).at(next));
    }

    Transition staying(BiFunction<PlanDialogue, Move, PlanDialogue> change) {
      return new Transition(number, from, events, open, fits, change);
    }
  }
}
