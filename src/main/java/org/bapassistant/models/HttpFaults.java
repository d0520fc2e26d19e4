package org.bapassistant.models;

import java.time.Duration;
import java.util.Optional;

/** Reads what a provider's status and headers mean. */
final class HttpFaults {

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY = 429;

  private HttpFaults() {}

  static Fault of(int status) {
    return switch (status) {
      case UNAUTHORIZED, FORBIDDEN -> Fault.REFUSED;
      case NOT_FOUND -> Fault.UNKNOWN_MODEL;
      case TOO_MANY -> Fault.RATE_LIMITED;
      default -> Fault.SERVER_ERROR;
    };
  }

  /** A {@code Retry-After} in seconds; a date in it is not understood. */
  static Optional<Duration> wait(String retryAfter) {
    return retryAfter.strip().matches("[0-9]{1,6}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter.strip())))
        : Optional.empty();
  }
}
