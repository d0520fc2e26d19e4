package org.bapassistant.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.bapassistant.core.ConversationId;
import org.bapassistant.core.Language;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Questions that were passed on to an opinion leader: which are open, which a card of this site
 * answers by now, and whether the one who asked was told.
 */
@ConditionalOnWebApplication
@Component
public class Escalations {

  private final JdbcClient database;
  private final Clock clock;

  Escalations(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A question that was passed on.
   *
   * @param replyId of the reply that it got
   * @param question masked
   */
  public record Escalated(
      String replyId,
      ConversationId conversation,
      String question,
      Language language,
      Instant askedAt) {}

  /** Those without an answer yet, oldest first; as far as their text was kept. */
  public List<Escalated> open() {
    return database
        .sql(
            """
            select t.id, t.conversation_id, t.question, t.language, t.asked_at
            from escalation e join turn t on t.id = e.turn_id
            where t.question is not null
              and not exists (select 1 from escalation_answer a where a.turn_id = e.turn_id)
            order by t.asked_at, t.id
            """)
        .query((row, number) -> escalated(row))
        .list();
  }

  /** Keeps that a card answers it by now; of several the first one stays. */
  public void answered(String replyId, String cardId) {
    database
        .sql(
            """
            insert into escalation_answer (turn_id, card_id, answered_at)
            select :id, :card, :now
            where not exists (select 1 from escalation_answer where turn_id = :id)
            """)
        .param("id", replyId)
        .param("card", cardId)
        .param("now", now())
        .update();
  }

  /** Those that are answered while nobody has told the asker yet, oldest answer first. */
  public List<Escalated> untold() {
    return database
        .sql(
            """
            select t.id, t.conversation_id, t.question, t.language, t.asked_at
            from escalation_answer a join turn t on t.id = a.turn_id
            where t.question is not null and a.told_at is null
            order by a.answered_at, t.id
            """)
        .query((row, number) -> escalated(row))
        .list();
  }

  /**
   * Takes it on to tell the asker.
   *
   * @return false when somebody else does
   */
  public boolean take(String replyId) {
    return database
            .sql(
                "update escalation_answer set told_at = :now"
                    + " where turn_id = :id and told_at is null")
            .param("now", now())
            .param("id", replyId)
            .update()
        == 1;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Escalated escalated(ResultSet row) throws SQLException {
    return new Escalated(
        row.getString("id"),
        new ConversationId(row.getString("conversation_id")),
        row.getString("question"),
        Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
        row.getObject("asked_at", OffsetDateTime.class).toInstant());
  }
}
