package org.bapassistant.accounts;

import java.util.Arrays;
import java.util.Optional;

/** What an account may do; each may do what those before it may. */
public enum Role {
  /** Asks, like anybody who reaches the pages. */
  CLINICIAN,
  /** Writes, reviews and publishes cards. */
  OPINION_LEADER,
  /** Manages accounts. */
  ADMIN;

  /** The role of a name as it is written in the API, such as {@code OPINION_LEADER}. */
  public static Optional<Role> of(String name) {
    return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
  }
}
