package org.bapassistant.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import org.bapassistant.TestDatabase;
import org.bapassistant.core.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On real databases with the real migrations. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcPlanStoreTest {

  private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

  private final DataSource database;

  JdbcPlanStoreTest(TestDatabase kind) {
    database = kind.fresh();
  }

  @Test
  void aDialogueGoesOnAtTheSameStepAfterARestart() {
    PlanSession session =
        new PlanSession("p1", 1, Language.FR, Pace.FIVE, NOON, Plans.stillLowAfterTwoRounds());
    store(NOON).begin(session);
    assertThat(store(NOON).find("p1")).contains(session);
  }

  @Test
  void aMoveIsKept() {
    PlanStore store = store(NOON);
    PlanSession session =
        new PlanSession("p1", 1, Language.EN, Pace.UNHURRIED, NOON, PlanDialogue.first());
    store.begin(session);
    PlanSession moved = session.after(Plans.after(PlanDialogue.first(), Move.of(Event.CLEAR)));
    assertThat(store.keep(moved)).isTrue();
    assertThat(store.find("p1")).contains(moved);
  }

  @Test
  void ofTwoMovesAtOnceOneCounts() {
    PlanStore store = store(NOON);
    PlanSession session =
        new PlanSession("p1", 1, Language.EN, Pace.UNHURRIED, NOON, Plans.withAnIdea());
    store.begin(session);
    PlanSession one =
        session.after(
            Plans.after(session.dialogue(), Move.of(Event.SLOTS).with(Map.of(Slot.WHEN, "noon"))));
    PlanSession other =
        session.after(
            Plans.after(session.dialogue(), Move.of(Event.SLOTS).with(Map.of(Slot.WHEN, "night"))));
    assertThat(store.keep(one)).isTrue();
    assertThat(store.keep(other)).isFalse();
    assertThat(store.find("p1")).contains(one);
  }

  @Test
  void whatNobodyMovedForLongIsForgotten() {
    store(NOON.minus(Duration.ofDays(91)))
        .begin(new PlanSession("old", 1, Language.EN, Pace.UNHURRIED, NOON, PlanDialogue.first()));
    store(NOON)
        .begin(
            new PlanSession("young", 1, Language.EN, Pace.UNHURRIED, NOON, PlanDialogue.first()));
    assertThat(store(NOON).forget(NOON.minus(Duration.ofDays(90)))).isEqualTo(1);
    assertThat(store(NOON).find("old")).isEmpty();
    assertThat(store(NOON).find("young")).isPresent();
  }

  private PlanStore store(Instant now) {
    return new JdbcPlanStore(JdbcClient.create(database), Clock.fixed(now, ZoneOffset.UTC));
  }
}
