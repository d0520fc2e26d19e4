package org.bapassistant.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.bapassistant.core.ConversationId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a conversation takes place, so that something can be said there later. */
public class Threads {

  private final JdbcClient database;
  private final Clock clock;

  Threads(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * The place of a conversation.
   *
   * @param channel as in {@link Arrival}
   * @param address JSON of the channel's own; no names, no words
   */
  public record Place(String channel, String address) {}

  /** Keeps where a conversation takes place. */
  public void keep(ConversationId conversation, Place place) {
    if (set(conversation, place) == 0) {
      database
          .sql(
              """
              insert into channel_thread (conversation_id, channel, address, touched_at)
              select :id, :channel, :address, :now
              where not exists (select 1 from channel_thread where conversation_id = :id)
              """)
          .param("id", conversation.value())
          .param("channel", place.channel())
          .param("address", place.address())
          .param("now", clock.instant().atOffset(ZoneOffset.UTC))
          .update();
    }
  }

  private int set(ConversationId conversation, Place place) {
    return database
        .sql(
            "update channel_thread set channel = :channel, address = :address, touched_at = :now"
                + " where conversation_id = :id")
        .param("channel", place.channel())
        .param("address", place.address())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", conversation.value())
        .update();
  }

  /** Where a conversation takes place; empty for one of the web. */
  public Optional<Place> find(ConversationId conversation) {
    return database
        .sql("select channel, address from channel_thread where conversation_id = :id")
        .param("id", conversation.value())
        .query((row, number) -> new Place(row.getString(1), row.getString(2)))
        .optional();
  }

  /** Forgets the conversations in which nothing was said since then. */
  public int forget(Instant oldest) {
    return database
        .sql("delete from channel_thread where touched_at < :oldest")
        .param("oldest", oldest.atOffset(ZoneOffset.UTC))
        .update();
  }
}
