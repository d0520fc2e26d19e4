package org.bapassistant.planning;

import java.time.Instant;
import org.bapassistant.core.Language;

/**
 * A dialogue as it is kept.
 *
 * @param id cannot be guessed
 * @param version counts the moves, from 1
 * @param pace how much time there is
 */
public record PlanSession(
    String id,
    int version,
    Language language,
    Pace pace,
    Instant startedAt,
    PlanDialogue dialogue) {

  /** After another move. */
  public PlanSession after(PlanDialogue next) {
    return new PlanSession(id, version + 1, language, pace, startedAt, next);
  }
}
