package org.bapassistant.planning;

import java.time.Instant;
import java.util.Optional;

/** Keeps dialogues, so that they go on after a restart. */
public interface PlanStore {

  /** Keeps a new dialogue. */
  void begin(PlanSession session);

  /** The dialogue of an id, as it was left. */
  Optional<PlanSession> find(String id);

  /**
   * Keeps the dialogue after a move.
   *
   * @return false when somebody else moved it meanwhile; then nothing was kept
   */
  boolean keep(PlanSession moved);

  /**
   * Deletes dialogues that nobody moved for long.
   *
   * @return how many
   */
  int forget(Instant movedBefore);
}
