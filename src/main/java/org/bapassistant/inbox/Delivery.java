package org.bapassistant.inbox;

import java.util.Optional;

/**
 * An {@link Arrival} that is being worked on.
 *
 * @param id its name here
 * @param attempt which attempt this is, from 1; more than 1 after a crash or a {@link
 *     Progress.Later}
 * @param mark what was kept by {@link Mark} at an earlier attempt
 * @param passing what was not kept; empty after a crash
 */
public record Delivery(
    String id,
    String channel,
    String conversation,
    String body,
    int attempt,
    Optional<String> mark,
    Optional<String> passing) {

  /** Keeps what was typed out of logs. */
  @Override
  public String toString() {
    return "Delivery[%s, %s, attempt %d]".formatted(channel, id, attempt);
  }
}
