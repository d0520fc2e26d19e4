package org.bapassistant.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bapassistant.TestDatabase;
import org.bapassistant.answering.Composition;
import org.bapassistant.answering.Question;
import org.bapassistant.core.ConversationId;
import org.bapassistant.core.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On real databases with the real migrations. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcTurnsTest {

  private static final ConversationId CONVERSATION = new ConversationId("c-1");
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final JdbcClient database;

  JdbcTurnsTest(TestDatabase kind) {
    database = JdbcClient.create(kind.fresh());
  }

  @Test
  void theLatestQuestionsOfAConversationAreRemembered() {
    Turns turns = turns(true, NOON);
    turns.remember(reply("r1", "first"), false);
    turns.remember(reply("r2", "second"), false);
    assertThat(turns.latest(CONVERSATION, 5))
        .extracting(Question.Earlier::text)
        .containsExactly("first", "second");
    assertThat(turns.latest(CONVERSATION, 1))
        .extracting(Question.Earlier::text)
        .containsExactly("second");
    assertThat(turns.replies(CONVERSATION)).containsExactly("r1", "r2");
    assertThat(turns.latest(new ConversationId("other"), 5)).isEmpty();
  }

  @Test
  void textOfACrisisIsNotKept() {
    Turns turns = turns(true, NOON);
    turns.remember(reply("r1", "words of a crisis"), true);
    assertThat(turns.latest(CONVERSATION, 5)).isEmpty();
    assertThat(turns.replies(CONVERSATION)).isEmpty();
    assertThat(turns.rate("r1", Rating.HELPFUL, Optional.empty())).isTrue();
  }

  @Test
  void noTextIsKeptWhenStoringIsOff() {
    Turns turns = turns(false, NOON);
    turns.remember(reply("r1", "first"), false);
    turns.rate("r1", Rating.UNHELPFUL, Optional.of("too long"));
    assertThat(turns.replies(CONVERSATION)).isEmpty();
    assertThat(database.sql("select comment_text from feedback").query(String.class).list())
        .containsOnlyNulls();
  }

  @Test
  void aSecondRatingReplacesTheFirst() {
    Turns turns = turns(true, NOON);
    turns.remember(reply("r1", "first"), false);
    turns.rate("r1", Rating.HELPFUL, Optional.empty());
    turns.rate("r1", Rating.UNHELPFUL, Optional.of("not now"));
    assertThat(database.sql("select rating from feedback").query(String.class).list())
        .containsExactly("UNHELPFUL");
    assertThat(turns.rate("unknown", Rating.HELPFUL, Optional.empty())).isFalse();
  }

  @Test
  void anEscalationNeedsAReply() {
    Turns turns = turns(true, NOON);
    turns.remember(reply("r1", "first"), false);
    assertThat(turns.escalate("r1", Optional.of("please"))).isTrue();
    assertThat(turns.escalate("unknown", Optional.empty())).isFalse();
  }

  @Test
  void whatIsOlderThanTheRetentionIsDeleted() {
    turns(true, NOON.minus(Duration.ofDays(91))).remember(reply("old", "old"), false);
    turns(true, NOON.minus(Duration.ofDays(89))).remember(reply("young", "young"), false);
    assertThat(turns(true, NOON).forgetOld()).isEqualTo(1);
    assertThat(turns(true, NOON).replies(CONVERSATION)).containsExactly("young");
  }

  private JdbcTurns turns(boolean store, Instant now) {
    return new JdbcTurns(
        database,
        Reply::id,
        new PrivacyProperties(store, Duration.ofDays(90)),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private static Reply reply(String id, String question) {
    return new Reply(
        id,
        CONVERSATION,
        Language.EN,
        question,
        List.of(),
        Outcome.ABSTAINED,
        "text",
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Composition.EXTRACTIVE,
        new Reply.Millis(0, 0, 0, 0, 0));
  }
}
