package org.bapassistant.accounts;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who may sign in.
 *
 * @param name unique; lower case
 * @param passwordHash BCrypt
 * @param enabled false once it was closed; its name stays taken, for the log
 * @param failures wrong passwords since the last right one
 * @param lockedUntil until when no password is accepted; empty when it is not locked
 */
public record Account(
    String name,
    String passwordHash,
    Role role,
    boolean enabled,
    int failures,
    Optional<Instant> lockedUntil) {

  /** Whether sign-in is locked at a moment. */
  public boolean isLocked(Instant now) {
    return lockedUntil.filter(now::isBefore).isPresent();
  }
}
