package org.bapassistant.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The accounts of this site. */
public class Accounts {

  /** So many wrong passwords in a row lock an account. */
  static final int MOST_FAILURES = 5;

  /** For so long. */
  static final Duration LOCK = Duration.ofMinutes(15);

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,62}");

  private final JdbcClient database;
  private final PasswordEncoder passwords;
  private final AuditLog audit;
  private final Clock clock;

  Accounts(JdbcClient database, PasswordEncoder passwords, AuditLog audit, Clock clock) {
    this.database = database;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
  }

  /** The account of a name, in whatever case it was typed. */
  public Optional<Account> find(String name) {
    return database
        .sql("select * from account where name = :name")
        .param("name", name.toLowerCase(Locale.ROOT))
        .query((row, number) -> account(row))
        .optional();
  }

  /** All accounts, by name. */
  public List<Account> all() {
    return database
        .sql("select * from account order by name")
        .query((row, number) -> account(row))
        .list();
  }

  /**
   * Opens an account.
   *
   * @param actor who does it, for the log
   * @throws Unacceptable when the name or password cannot be taken
   */
  public void open(String actor, String name, String password, Role role) {
    if (!NAME.matcher(name).matches()) {
      throw new Unacceptable(
          "a name has 2 to 63 small letters, digits, dots, hyphens or underscores");
    }
    try {
      database
          .sql(
              """
              insert into account (name, password_hash, role, enabled, failures, created_at)
              values (:name, :hash, :role, true, 0, :now)
              """)
          .param("name", name)
          .param("hash", hash(password))
          .param("role", role.name())
          .param("now", now())
          .update();
    } catch (DuplicateKeyException e) {
      throw new Unacceptable("this name is taken; choose another");
    }
    audit.record(actor, "account.open", name + " " + role);
  }

  /**
   * Gives an account another role.
   *
   * @return false when there is no such account
   */
  public boolean assign(String actor, String name, Role role) {
    return changed(
        actor,
        "account.role",
        name,
        database
            .sql("update account set role = :role where name = :name")
            .param("role", role.name())
            .param("name", name)
            .update());
  }

  /**
   * Closes an account for good.
   *
   * @return false when there is no such account
   */
  public boolean close(String actor, String name) {
    return changed(
        actor,
        "account.close",
        name,
        database
            .sql("update account set enabled = false where name = :name")
            .param("name", name)
            .update());
  }

  /**
   * Sets another password and takes a lock away.
   *
   * @return false when there is no such account
   * @throws Unacceptable when the password cannot be taken
   */
  public boolean changePassword(String actor, String name, String password) {
    return changed(
        actor,
        "account.password",
        name,
        database
            .sql(
                """
                update account set password_hash = :hash, failures = 0, locked_until = null
                where name = :name
                """)
            .param("hash", hash(password))
            .param("name", name)
            .update());
  }

  /** A wrong password was given; the last of several locks the account for a while. */
  public void failed(String name) {
    String known = name.toLowerCase(Locale.ROOT);
    int counted =
        database
            .sql("update account set failures = failures + 1 where name = :name")
            .param("name", known)
            .update();
    boolean locks =
        counted == 1 && find(known).filter(a -> a.failures() >= MOST_FAILURES).isPresent();
    if (locks) {
      database
          .sql("update account set locked_until = :until, failures = 0 where name = :name")
          .param("until", clock.instant().plus(LOCK).atOffset(ZoneOffset.UTC))
          .param("name", known)
          .update();
      audit.record(known, "account.locked", known);
    }
  }

  /** The right password was given. */
  public void succeeded(String name) {
    database
        .sql("update account set failures = 0 where name = :name and failures > 0")
        .param("name", name.toLowerCase(Locale.ROOT))
        .update();
  }

  private boolean changed(String actor, String action, String name, int rows) {
    if (rows == 1) {
      audit.record(actor, action, name);
    }
    return rows == 1;
  }

  private String hash(String password) {
    Passwords.fault(password)
        .ifPresent(
            fault -> {
              throw new Unacceptable(fault);
            });
    return passwords.encode(password);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getString("name"),
        row.getString("password_hash"),
        Role.of(row.getString("role")).orElse(Role.CLINICIAN),
        row.getBoolean("enabled"),
        row.getInt("failures"),
        Optional.ofNullable(row.getObject("locked_until", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }
}
