package org.bapassistant.curation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.Group;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Cards written on site, in the database, with every version. */
class CuratedCards {

  private final JdbcClient database;
  private final TransactionOperations transactions;

  CuratedCards(JdbcClient database, TransactionOperations transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  Optional<CuratedCard> find(String id) {
    return database
        .sql("select * from curated_card where id = :id")
        .param("id", id)
        .query((row, number) -> card(row))
        .optional();
  }

  /** All cards, latest change first. */
  List<CuratedCard> all() {
    return database
        .sql("select * from curated_card order by changed_at desc, id")
        .query((row, number) -> card(row))
        .list();
  }

  /** The cards that answer questions now. */
  List<CuratedCard> live() {
    return database
        .sql("select * from curated_card where live_content is not null order by id")
        .query((row, number) -> card(row))
        .list();
  }

  /** All versions of a card, latest first; what is live is not told. */
  List<CuratedCard> versions(String id) {
    return database
        .sql(
            """
            select v.*, c.id, c.card_language, c.card_group, null as live_content, null as live_asked
            from curated_version v join curated_card c on c.id = v.card_id
            where v.card_id = :id order by v.version desc
            """)
        .param("id", id)
        .query((row, number) -> card(row))
        .list();
  }

  /** Adds a new card; false when there is one of this id. */
  boolean add(CuratedCard card) {
    try {
      transactions.executeWithoutResult(
          status -> {
            bound(
                    """
                    insert into curated_card (id, card_language, card_group, version, status, content,
                      asked, author, changed_at, live_change)
                    values (:id, :language, :group, :version, :status, :content, :asked, :author, :at, 0)
                    """,
                    card)
                .param("language", card.language().tag())
                .param("group", card.group().wireName())
                .update();
            keepVersion(card);
          });
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  /**
   * Writes the next version of a card, if the one before it is still the latest.
   *
   * @return false when somebody changed the card meanwhile; nothing is written
   */
  boolean change(CuratedCard next, boolean changesWhatIsLive) {
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> {
              int rows =
                  bound(
                          """
                          update curated_card set version = :version, status = :status,
                            content = :content, asked = :asked, author = :author, changed_at = :at,
                            live_content = :live, live_asked = :liveAsked
                          where id = :id and version = :before
                          """,
                          next)
                      .param("before", next.version() - 1)
                      .param("live", next.live().map(CuratedCard.Live::content).orElse(null))
                      .param(
                          "liveAsked",
                          next.live().map(live -> lines(live.questions())).orElse(null))
                      .update();
              if (rows == 0) {
                return false;
              }
              keepVersion(next);
              if (changesWhatIsLive) {
                database
                    .sql("insert into curated_change (card_id) values (:id)")
                    .param("id", next.id())
                    .update();
              }
              return true;
            }));
  }

  /** Grows with every publication and retirement, on whichever node. */
  long lastChange() {
    return database
        .sql("select coalesce(max(position), 0) from curated_change")
        .query(Long.class)
        .single();
  }

  private void keepVersion(CuratedCard card) {
    bound(
            """
            insert into curated_version (card_id, version, status, content, asked, author, changed_at)
            values (:id, :version, :status, :content, :asked, :author, :at)
            """,
            card)
        .update();
  }

  private JdbcClient.StatementSpec bound(String sql, CuratedCard card) {
    return database
        .sql(sql)
        .param("id", card.id())
        .param("version", card.version())
        .param("status", card.status().name())
        .param("content", card.content())
        .param("asked", lines(card.questions()))
        .param("author", card.author())
        .param("at", card.changedAt().atOffset(ZoneOffset.UTC));
  }

  private static String lines(List<String> questions) {
    return String.join("\n", questions);
  }

  private static CuratedCard card(ResultSet row) throws SQLException {
    String live = row.getString("live_content");
    return new CuratedCard(
        row.getString("id"),
        Language.valueOf(row.getString("card_language").toUpperCase(Locale.ROOT)),
        Group.of(row.getString("card_group")).orElse(Group.RESISTANCE),
        row.getInt("version"),
        CuratedStatus.valueOf(row.getString("status")),
        row.getString("content"),
        row.getString("asked").lines().toList(),
        row.getString("author"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        live == null
            ? Optional.empty()
            : Optional.of(
                new CuratedCard.Live(live, row.getString("live_asked").lines().toList())));
  }
}
