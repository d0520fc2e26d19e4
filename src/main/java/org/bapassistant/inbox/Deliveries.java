package org.bapassistant.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Deliveries in the database. Nothing of what they were about is left when they are done. */
final class Deliveries {

  private final JdbcClient database;
  private final TransactionOperations transactions;

  /** The name of this process among those that share the database. */
  private final String owner = UUID.randomUUID().toString();

  Deliveries(JdbcClient database, TransactionOperations transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  /** What is done in order, one at a time. */
  record Lane(String channel, String conversation) {}

  /** A row that this process holds. */
  record Held(Delivery delivery, Instant receivedAt) {}

  /** Adds it under a new name; empty when one of its keys is known. */
  Optional<String> add(Arrival arrival, Instant now) {
    String id = UUID.randomUUID().toString();
    try {
      transactions.executeWithoutResult(status -> insert(id, arrival, now));
      return Optional.of(id);
    } catch (DuplicateKeyException e) {
      return Optional.empty();
    }
  }

  private void insert(String id, Arrival arrival, Instant now) {
    database
        .sql(
            """
            insert into delivery (id, channel, conversation, received_at, due_at, state, attempts, body)
            values (:id, :channel, :conversation, :now, :now, 'OPEN', 0, :body)
            """)
        .param("id", id)
        .param("channel", arrival.channel())
        .param("conversation", arrival.conversation())
        .param("now", at(now))
        .param("body", arrival.body())
        .update();
    // In one order, so that two deliveries with the same keys cannot wait for each other.
    arrival.keys().stream()
        .sorted()
        .forEach(
            key ->
                database
                    .sql(
                        "insert into delivery_key (channel, delivery_key, delivery_id)"
                            + " values (:channel, :key, :id)")
                    .param("channel", arrival.channel())
                    .param("key", key)
                    .param("id", id)
                    .update());
  }

  /** Takes the oldest open delivery of a conversation, if it is due and nobody holds it. */
  Optional<Held> claim(Lane lane, Instant now, Duration lease) {
    return oldest(lane)
        .filter(
            id ->
                database
                        .sql(
                            """
                            update delivery set owner = :owner, lease_until = :until, attempts = attempts + 1
                            where id = :id and state = 'OPEN' and due_at <= :now
                              and (lease_until is null or lease_until < :now)
                            """)
                        .param("owner", owner)
                        .param("until", at(now.plus(lease)))
                        .param("now", at(now))
                        .param("id", id)
                        .update()
                    == 1)
        .flatMap(this::held);
  }

  private Optional<String> oldest(Lane lane) {
    return database
        .sql(
            """
            select id from delivery
            where state = 'OPEN' and channel = :channel and conversation = :conversation
            order by position fetch first 1 rows only
            """)
        .param("channel", lane.channel())
        .param("conversation", lane.conversation())
        .query(String.class)
        .optional();
  }

  private Optional<Held> held(String id) {
    return database
        .sql("select * from delivery where id = :id")
        .param("id", id)
        .query((row, number) -> held(row))
        .optional();
  }

  private static Held held(ResultSet row) throws SQLException {
    return new Held(
        new Delivery(
            row.getString("id"),
            row.getString("channel"),
            row.getString("conversation"),
            row.getString("body"),
            row.getInt("attempts"),
            Optional.ofNullable(row.getString("mark")),
            Optional.empty()),
        row.getObject("received_at", OffsetDateTime.class).toInstant());
  }

  /** The conversations whose oldest open delivery is due and held by nobody. */
  List<Lane> due(Instant now) {
    return database
        .sql(
            """
            select channel, conversation from delivery d
            where state = 'OPEN' and due_at <= :now and (lease_until is null or lease_until < :now)
              and not exists (select 1 from delivery earlier
                where earlier.state = 'OPEN' and earlier.channel = d.channel
                  and earlier.conversation = d.conversation and earlier.position < d.position)
            """)
        .param("now", at(now))
        .query((row, number) -> new Lane(row.getString(1), row.getString(2)))
        .list();
  }

  /** Keeps a mark; false when this process does not hold the delivery any more. */
  boolean mark(String id, String text, Instant now) {
    return database
            .sql(
                "update delivery set mark = :text"
                    + " where id = :id and owner = :owner and lease_until >= :now")
            .param("text", text)
            .param("id", id)
            .param("owner", owner)
            .param("now", at(now))
            .update()
        == 1;
  }

  /** Ends a delivery; its body goes, its keys stay so that it is known when it comes again. */
  void end(String id, boolean done) {
    database
        .sql(
            """
            update delivery set state = :state, body = '', mark = null, owner = null, lease_until = null
            where id = :id and owner = :owner
            """)
        .param("state", done ? "DONE" : "FAILED")
        .param("id", id)
        .param("owner", owner)
        .update();
  }

  /** Lets go of a delivery until it is due again. */
  void postpone(String id, Instant due) {
    database
        .sql(
            """
            update delivery set due_at = :due, owner = null, lease_until = null
            where id = :id and owner = :owner
            """)
        .param("due", at(due))
        .param("id", id)
        .param("owner", owner)
        .update();
  }

  /** Keeps hold of all that this process works on. */
  void renew(Instant until) {
    database
        .sql("update delivery set lease_until = :until where owner = :owner and state = 'OPEN'")
        .param("until", at(until))
        .param("owner", owner)
        .update();
  }

  /** Lets go of everything, so that another node need not wait. */
  void release() {
    database
        .sql(
            "update delivery set owner = null, lease_until = null"
                + " where owner = :owner and state = 'OPEN'")
        .param("owner", owner)
        .update();
  }

  /** Forgets what ended and arrived before then. */
  int forget(Instant oldest) {
    return database
        .sql("delete from delivery where state <> 'OPEN' and received_at < :oldest")
        .param("oldest", at(oldest))
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
