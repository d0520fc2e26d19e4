package org.bapassistant.planning;

import java.util.List;

/** What came of a move. */
public sealed interface MoveOutcome {

  /**
   * The dialogue went on.
   *
   * @param row of the table in the fact sheet
   */
  record Moved(PlanDialogue dialogue, int row) implements MoveOutcome {}

  /**
   * The move is not open here.
   *
   * @param why and how to mend it
   * @param permitted the events that are open
   */
  record Refused(String why, List<Event> permitted) implements MoveOutcome {

    public Refused {
      permitted = List.copyOf(permitted);
    }
  }
}
