package org.bapassistant.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.bapassistant.core.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Dialogues in the database: embedded H2, or PostgreSQL. */
final class JdbcPlanStore implements PlanStore {

  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient database;
  private final Clock clock;

  JdbcPlanStore(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void begin(PlanSession session) {
    database
        .sql(
            """
            insert into plan_session (id, version, language, minutes, started_at, moved_at, body)
            values (:id, :version, :language, :minutes, :started, :moved, :body)
            """)
        .param("id", session.id())
        .param("version", session.version())
        .param("language", session.language().tag())
        .param("minutes", session.pace().minutes())
        .param("started", at(session.startedAt()))
        .param("moved", at(clock.instant()))
        .param("body", JSON.writeValueAsString(session.dialogue()))
        .update();
  }

  @Override
  public Optional<PlanSession> find(String id) {
    return database
        .sql(
            """
            select id, version, language, minutes, started_at, body from plan_session
            where id = :id
            """)
        .param("id", id)
        .query((row, number) -> session(row))
        .optional();
  }

  @Override
  public boolean keep(PlanSession moved) {
    return database
            .sql(
                """
                update plan_session set version = :version, moved_at = :moved, body = :body
                where id = :id and version = :before
                """)
            .param("version", moved.version())
            .param("moved", at(clock.instant()))
            .param("body", JSON.writeValueAsString(moved.dialogue()))
            .param("id", moved.id())
            .param("before", moved.version() - 1)
            .update()
        == 1;
  }

  @Override
  public int forget(Instant movedBefore) {
    return database
        .sql("delete from plan_session where moved_at < :oldest")
        .param("oldest", at(movedBefore))
        .update();
  }

  private static PlanSession session(ResultSet row) throws SQLException {
    return new PlanSession(
        row.getString("id"),
        row.getInt("version"),
        Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
        Pace.of(row.getInt("minutes")).orElse(Pace.UNHURRIED),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        JSON.readValue(row.getString("body"), PlanDialogue.class));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
