package org.bapassistant.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who did what, without a word of any message. Each entry carries the hash of the one before, so
 * that a changed or removed entry shows.
 */
public class AuditLog {

  private static final String FIRST = "0".repeat(64);

  /** Two nodes that write at once: the later one goes on from the other's entry. */
  private static final int MOST_TRIES = 50;

  private final JdbcClient database;
  private final Clock clock;

  AuditLog(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * An entry.
   *
   * @param actor name of the account
   * @param action such as {@code card.publish}
   * @param subject what it was done to, such as a card's id; never text that somebody wrote
   */
  public record Entry(long position, Instant at, String actor, String action, String subject) {}

  /** Adds an entry. */
  public void record(String actor, String action, String subject) {
    for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
      if (append(actor, action, subject)) {
        return;
      }
    }
    throw new IllegalStateException("the audit log is too busy; try again");
  }

  private boolean append(String actor, String action, String subject) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String before = lastHash();
    try {
      database
          .sql(
              """
              insert into audit (at, actor, action, subject, hash_before, hash)
              values (:at, :actor, :action, :subject, :before, :hash)
              """)
          .param("at", at.atOffset(ZoneOffset.UTC))
          .param("actor", actor)
          .param("action", action)
          .param("subject", subject)
          .param("before", before)
          .param("hash", hash(before, at, actor, action, subject))
          .update();
      return true;
    } catch (DuplicateKeyException e) {
      return false; // somebody else's entry came between
    }
  }

  private String lastHash() {
    return database
        .sql("select hash from audit order by position desc fetch first 1 rows only")
        .query(String.class)
        .optional()
        .orElse(FIRST);
  }

  /** The latest entries, newest first. */
  public List<Entry> latest(int most) {
    return database
        .sql("select * from audit order by position desc fetch first :most rows only")
        .param("most", most)
        .query(
            (row, number) ->
                new Entry(
                    row.getLong("position"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("actor"),
                    row.getString("action"),
                    row.getString("subject")))
        .list();
  }

  /** The position of the first entry that does not follow from those before it; empty if all do. */
  public Optional<Long> firstTampered() {
    String[] before = {FIRST};
    return database
        .sql("select * from audit order by position")
        .query(
            (row, number) -> {
              String hash =
                  hash(
                      before[0],
                      row.getObject("at", OffsetDateTime.class).toInstant(),
                      row.getString("actor"),
                      row.getString("action"),
                      row.getString("subject"));
              boolean follows =
                  row.getString("hash_before").equals(before[0])
                      && row.getString("hash").equals(hash);
              before[0] = row.getString("hash");
              return follows ? -1 : row.getLong("position");
            })
        .list()
        .stream()
        .filter(position -> position >= 0)
        .findFirst();
  }

  private static String hash(
      String before, Instant at, String actor, String action, String subject) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256")
              .digest(
                  String.join("\n", before, at.toString(), actor, action, subject)
                      .getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
