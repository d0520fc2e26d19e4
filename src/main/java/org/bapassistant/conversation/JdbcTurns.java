package org.bapassistant.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bapassistant.answering.Question;
import org.bapassistant.core.ConversationId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Turns in the database: embedded H2, or PostgreSQL. */
final class JdbcTurns implements Turns {

  private final JdbcClient database;
  private final ReplyText replyText;
  private final PrivacyProperties privacy;
  private final Clock clock;

  JdbcTurns(JdbcClient database, ReplyText replyText, PrivacyProperties privacy, Clock clock) {
    this.database = database;
    this.replyText = replyText;
    this.privacy = privacy;
    this.clock = clock;
  }

  @Override
  public void remember(Reply reply, boolean neverStored) {
    boolean keep = privacy.storeQuestions() && !neverStored;
    database
        .sql(
            """
            insert into turn (id, conversation_id, asked_at, language, outcome, main_card, question, reply)
            values (:id, :conversation, :at, :language, :outcome, :card, :question, :reply)
            """)
        .param("id", reply.id())
        .param("conversation", reply.conversation().value())
        .param("at", now())
        .param("language", reply.language().tag())
        .param("outcome", reply.outcome().wireName())
        .param("card", reply.citations().isEmpty() ? null : reply.citations().getFirst().cardId())
        .param("question", keep ? reply.question() : null)
        .param("reply", keep ? replyText.of(reply) : null)
        .update();
  }

  @Override
  public List<Question.Earlier> latest(ConversationId conversation, int most) {
    return database
        .sql(
            """
            select question, main_card from turn
            where conversation_id = :conversation and question is not null
            order by position_in_conversation desc fetch first :most rows only
            """)
        .param("conversation", conversation.value())
        .param("most", most)
        .query(
            (row, number) ->
                new Question.Earlier(
                    row.getString("question"), Optional.ofNullable(row.getString("main_card"))))
        .list()
        .reversed();
  }

  @Override
  public List<String> replies(ConversationId conversation) {
    return database
        .sql(
            """
            select reply from turn where conversation_id = :conversation and reply is not null
            order by position_in_conversation
            """)
        .param("conversation", conversation.value())
        .query(String.class)
        .list();
  }

  @Override
  public boolean rate(String replyId, Rating rating, Optional<String> comment) {
    if (!exists(replyId)) {
      return false;
    }
    database.sql("delete from feedback where turn_id = :id").param("id", replyId).update();
    database
        .sql(
            "insert into feedback (turn_id, given_at, rating, comment_text) values (:id, :at, :rating, :comment)")
        .param("id", replyId)
        .param("at", now())
        .param("rating", rating.name())
        .param("comment", kept(comment))
        .update();
    return true;
  }

  @Override
  public boolean escalate(String replyId, Optional<String> note) {
    if (!exists(replyId)) {
      return false;
    }
    database.sql("delete from escalation where turn_id = :id").param("id", replyId).update();
    database
        .sql("insert into escalation (turn_id, asked_at, note) values (:id, :at, :note)")
        .param("id", replyId)
        .param("at", now())
        .param("note", kept(note))
        .update();
    return true;
  }

  /** Deletes what is older than the retention allows. */
  int forgetOld() {
    Instant oldest = clock.instant().minus(privacy.retention());
    return database
        .sql("delete from turn where asked_at < :oldest")
        .param("oldest", oldest.atOffset(ZoneOffset.UTC))
        .update();
  }

  private boolean exists(String replyId) {
    return database
        .sql("select 1 from turn where id = :id")
        .param("id", replyId)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  private @org.jspecify.annotations.Nullable String kept(Optional<String> text) {
    return privacy.storeQuestions() ? text.orElse(null) : null;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
