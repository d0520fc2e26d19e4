package org.bapassistant.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bapassistant.conversation.UnmetQuestion.Need;
import org.bapassistant.core.Language;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The questions that were not met, as far as their masked text was kept. */
@ConditionalOnWebApplication
@Component
public class UnmetQuestions {

  private final JdbcClient database;

  UnmetQuestions(JdbcClient database) {
    this.database = database;
  }

  /**
   * The latest ones, newest first.
   *
   * @param most how many at the most
   */
  public List<UnmetQuestion> since(Instant oldest, int most) {
    return database
        .sql(
            """
            select t.id, t.question, t.language, t.asked_at, t.main_card, t.outcome,
              f.rating, e.turn_id as escalated
            from turn t
              left join feedback f on f.turn_id = t.id
              left join escalation e on e.turn_id = t.id
            where t.question is not null and t.asked_at >= :oldest
              and (t.outcome = :abstained or f.rating = :unhelpful or e.turn_id is not null)
            order by t.asked_at desc, t.id fetch first :most rows only
            """)
        .param("oldest", oldest.atOffset(ZoneOffset.UTC))
        .param("abstained", Outcome.ABSTAINED.wireName())
        .param("unhelpful", Rating.UNHELPFUL.name())
        .param("most", most)
        .query((row, number) -> question(row))
        .list();
  }

  private static UnmetQuestion question(ResultSet row) throws SQLException {
    return new UnmetQuestion(
        row.getString("id"),
        row.getString("question"),
        Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        need(row),
        Optional.ofNullable(row.getString("main_card")));
  }

  private static Need need(ResultSet row) throws SQLException {
    if (row.getString("escalated") != null) {
      return Need.ESCALATED;
    }
    return Rating.UNHELPFUL.name().equals(row.getString("rating"))
        ? Need.UNHELPFUL
        : Need.UNANSWERED;
  }
}
