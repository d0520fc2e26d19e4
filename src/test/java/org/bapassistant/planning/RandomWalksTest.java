package org.bapassistant.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.bapassistant.knowledge.BapState;
import org.junit.jupiter.api.Test;

/** Ten thousand dialogues of random moves never break an invariant and never end in a dead end. */
class RandomWalksTest {

  private static final int WALKS = 10_000;
  private static final int STEPS = 40;

  private final SplittableRandom random = new SplittableRandom(20261127);

  @Test
  void noWalkBreaksAnInvariant() {
    for (int walk = 0; walk < WALKS; walk++) {
      PlanDialogue dialogue =
          random.nextBoolean()
              ? PlanDialogue.first()
              : PlanDialogue.followUp(Plans.closedWithAPlan().plan(), random.nextInt(3));
      boolean permitted = false;
      for (int step = 0; step < STEPS; step++) {
        Move move = anyMove(dialogue);
        switch (dialogue.move(move)) {
          case MoveOutcome.Moved moved -> {
            permitted |= move.event() == Event.PERMITTED;
            check(dialogue, move, moved.dialogue(), permitted);
            dialogue = moved.dialogue();
          }
          case MoveOutcome.Refused refused ->
              holds(refused.permitted().equals(dialogue.permitted()), "permitted moves are told");
        }
      }
    }
  }

  @Test
  void everyStateLeadsToAnEnd() {
    for (BapState state : BapState.values()) {
      PlanDialogue there =
          state == BapState.RESPOND
              ? PlanDialogue.first().respondingFrom(BapState.Q1_ASK)
              : PlanDialogue.first().at(state);
      assertThat(endsFrom(there)).as("ends reachable from %s", state).isTrue();
    }
  }

  @Test
  void everyStateIsReached() {
    Set<BapState> reached = new HashSet<>();
    for (int walk = 0; walk < WALKS / 4; walk++) {
      PlanDialogue dialogue =
          random.nextBoolean()
              ? PlanDialogue.first()
              : PlanDialogue.followUp(Plans.closedWithAPlan().plan(), 0);
      for (int step = 0; step < STEPS; step++) {
        reached.add(dialogue.state());
        if (dialogue.move(anyMove(dialogue)) instanceof MoveOutcome.Moved moved) {
          dialogue = moved.dialogue();
        }
      }
    }
    assertThat(reached).containsExactlyInAnyOrder(BapState.values());
  }

  private static void check(PlanDialogue before, Move move, PlanDialogue after, boolean permitted) {
    ActionPlan plan = after.plan();
    switch (after.state()) {
      case MENU_OFFER -> {
        holds(permitted, "(a) permission before ideas");
        holds(after.course().menus() == 1 || after.course().menus() == 2, "a second set at most");
      }
      case Q2_CONFIDENCE -> {
        holds(plan.toldBack(), "(d) no Question 2 before the tell-back");
        holds(plan.missing().isEmpty(), "a whole plan");
      }
      case Q3_CHECKIN -> holds(plan.rated() && plan.toldBack(), "(g) rated as it is now");
      case PROBLEM_SOLVE -> holds(after.course().rounds() <= 2, "two rounds at most");
      default -> {
        // No invariant of its own.
      }
    }
    if (before.state() == BapState.SAFETY_GATE && move.event() == Event.CLEAR) {
      holds(
          after.state() == (before.followUp() ? BapState.FOLLOWUP_OPEN : BapState.ENGAGE),
          "(h) an earlier plan is asked about");
    }
    holds((after.state() == BapState.RESPOND) == after.before().isPresent(), "a way back");
    holds(after.state() == BapState.STOP_SAFETY || !after.permitted().isEmpty(), "no dead end");
  }

  private static void holds(boolean invariant, String name) {
    if (!invariant) {
      throw new AssertionError("broken: " + name);
    }
  }

  /** Breadth first over moves that say enough. */
  private static boolean endsFrom(PlanDialogue start) {
    List<PlanDialogue> open = List.of(start);
    for (int depth = 0; depth < 8; depth++) {
      Set<PlanDialogue> next = new HashSet<>();
      for (PlanDialogue dialogue : open) {
        if (dialogue.isOver()) {
          return true;
        }
        for (Event event : dialogue.permitted()) {
          Move move = Move.of(event).rating(8).with(full());
          if (event != Event.FLAG
              && event != Event.STEP_UP
              && dialogue.move(move) instanceof MoveOutcome.Moved moved) {
            next.add(moved.dialogue());
          }
        }
      }
      open = List.copyOf(next);
    }
    return false;
  }

  private Move anyMove(PlanDialogue dialogue) {
    List<Event> open = dialogue.permitted();
    boolean any = open.isEmpty() || random.nextInt(6) == 0;
    Event event =
        any
            ? Event.values()[random.nextInt(Event.values().length)]
            : open.get(random.nextInt(open.size()));
    for (int again = 0; rare(event) && !open.isEmpty() && again < 3; again++) {
      event = open.get(random.nextInt(open.size()));
    }
    Move move = Move.of(event);
    move = random.nextBoolean() ? move.rating(random.nextInt(11)) : move;
    return random.nextInt(3) > 0 ? move.with(some()) : move;
  }

  private static boolean rare(Event event) {
    return event == Event.FLAG || event == Event.STEP_UP;
  }

  private Map<Slot, String> some() {
    Map<Slot, String> slots = new EnumMap<>(Slot.class);
    for (Slot slot : Slot.values()) {
      if (random.nextInt(6) > 0) {
        slots.put(slot, random.nextInt(20) == 0 ? "" : "value " + random.nextInt(3));
      }
    }
    return slots;
  }

  private static Map<Slot, String> full() {
    Map<Slot, String> slots = new EnumMap<>(Slot.class);
    for (Slot slot : Slot.values()) {
      slots.put(slot, "value");
    }
    return slots;
  }
}
