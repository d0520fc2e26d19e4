package org.bapassistant.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bapassistant.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** On real databases with the real migrations. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class AccountsTest {

  private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
  private static final String PASSWORD = "a long enough one";

  private final JdbcClient database;
  private final AuditLog audit;
  private final Accounts accounts;

  AccountsTest(TestDatabase kind) {
    database = JdbcClient.create(kind.fresh());
    Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    audit = new AuditLog(database, clock);
    accounts = new Accounts(database, new BCryptPasswordEncoder(4), audit, clock);
  }

  @Test
  void thePasswordIsKeptAsAHash() {
    accounts.open("admin", "ana", PASSWORD, Role.OPINION_LEADER);
    Account account = accounts.find("Ana").orElseThrow();
    assertThat(account.role()).isEqualTo(Role.OPINION_LEADER);
    assertThat(account.passwordHash()).startsWith("$2a$").doesNotContain(PASSWORD);
  }

  @Test
  void aShortPasswordIsRefusedWithoutRepeatingIt() {
    assertThatThrownBy(() -> accounts.open("admin", "ana", "short", Role.CLINICIAN))
        .isInstanceOf(Unacceptable.class)
        .hasMessage("a password has at least 12 characters and at most 72 bytes");
    assertThat(accounts.find("ana")).isEmpty();
  }

  @Test
  void aNameIsTakenOnce() {
    accounts.open("admin", "ana", PASSWORD, Role.CLINICIAN);
    assertThatThrownBy(() -> accounts.open("admin", "ana", PASSWORD, Role.ADMIN))
        .hasMessageContaining("taken");
    assertThat(accounts.find("ana").map(Account::role)).contains(Role.CLINICIAN);
  }

  @Test
  void fiveWrongPasswordsInARowLockForAQuarterOfAnHour() {
    accounts.open("admin", "ana", PASSWORD, Role.CLINICIAN);
    for (int i = 0; i < 4; i++) {
      accounts.failed("ana");
    }
    assertThat(accounts.find("ana").orElseThrow().isLocked(NOON)).isFalse();
    accounts.failed("ana");
    Account locked = accounts.find("ana").orElseThrow();
    assertThat(locked.isLocked(NOON)).isTrue();
    assertThat(locked.isLocked(NOON.plusSeconds(15 * 60))).isFalse();
  }

  @Test
  void theRightPasswordBeginsTheCountAnew() {
    accounts.open("admin", "ana", PASSWORD, Role.CLINICIAN);
    for (int i = 0; i < 4; i++) {
      accounts.failed("ana");
    }
    accounts.succeeded("ana");
    accounts.failed("ana");
    assertThat(accounts.find("ana").orElseThrow().isLocked(NOON)).isFalse();
  }

  @Test
  void theFirstAccountIsOpenedOnce() {
    new FirstAccount(accounts, Optional.of(PASSWORD)).open();
    new FirstAccount(accounts, Optional.of("another password")).open();
    assertThat(accounts.all()).extracting(Account::name).containsExactly("curator");
    assertThat(accounts.all()).extracting(Account::role).containsExactly(Role.ADMIN);
  }

  @Test
  void theLogTellsWhoDidWhat() {
    accounts.open("admin", "ana", PASSWORD, Role.CLINICIAN);
    accounts.assign("admin", "ana", Role.OPINION_LEADER);
    accounts.close("admin", "ana");
    assertThat(audit.latest(10))
        .extracting(AuditLog.Entry::action)
        .containsExactly("account.close", "account.role", "account.open");
    assertThat(audit.firstTampered()).isEmpty();
  }

  @Test
  void aChangedEntryShows() {
    threeEntries();
    database.sql("update audit set actor = 'nobody' where action = 'two'").update();
    assertThat(audit.firstTampered()).isPresent();
  }

  @Test
  void aRemovedEntryShows() {
    threeEntries();
    database.sql("delete from audit where action = 'two'").update();
    assertThat(audit.firstTampered()).isPresent();
  }

  @Test
  void manyAtOnceMakeOneChain() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(40);
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 40; i++) {
        int number = i;
        many.submit(
            () -> {
              audit.record("somebody", "deed", String.valueOf(number));
              done.countDown();
            });
      }
      done.await();
    }
    assertThat(audit.latest(100)).hasSize(40);
    assertThat(audit.firstTampered()).isEmpty();
  }

  private void threeEntries() {
    audit.record("ana", "one", "x");
    audit.record("ana", "two", "x");
    audit.record("ana", "three", "x");
  }
}
