package org.bapassistant.accounts;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Opens the account {@code curator} when there is none yet. */
final class FirstAccount {

  private static final Logger log = LoggerFactory.getLogger(FirstAccount.class);
  private static final String NAME = "curator";
  private static final String SYSTEM = "system";
  private static final int RANDOM_BYTES = 18;

  private final Accounts accounts;
  private final Optional<String> password;

  /**
   * @param password as it was set; empty makes a random one, which is told once in the log
   */
  FirstAccount(Accounts accounts, Optional<String> password) {
    this.accounts = accounts;
    this.password = password;
  }

  @EventListener(ApplicationReadyEvent.class)
  void open() {
    if (!accounts.all().isEmpty()) {
      return;
    }
    String chosen = password.orElseGet(FirstAccount::random);
    try {
      accounts.open(SYSTEM, NAME, chosen, Role.ADMIN);
    } catch (Unacceptable e) {
      log.info("Another node opened the first account.", e);
      return;
    }
    if (password.isEmpty()) {
      log.warn(
          "First start: sign in as '{}' with the password {} and change it. It is not shown again.",
          NAME,
          chosen);
    }
  }

  private static String random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
