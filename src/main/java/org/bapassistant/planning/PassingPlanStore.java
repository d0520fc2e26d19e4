package org.bapassistant.planning;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Dialogues until the process ends: for where there is no database. */
final class PassingPlanStore implements PlanStore {

  private final Map<String, PlanSession> sessions = new ConcurrentHashMap<>();

  @Override
  public void begin(PlanSession session) {
    sessions.put(session.id(), session);
  }

  @Override
  public Optional<PlanSession> find(String id) {
    return Optional.ofNullable(sessions.get(id));
  }

  @Override
  public boolean keep(PlanSession moved) {
    PlanSession now =
        sessions.computeIfPresent(
            moved.id(), (id, before) -> before.version() == moved.version() - 1 ? moved : before);
    return moved.equals(now);
  }

  @Override
  public int forget(Instant movedBefore) {
    return 0;
  }
}
