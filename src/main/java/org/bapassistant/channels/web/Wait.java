package org.bapassistant.channels.web;

import java.time.Duration;

/**
 * Says that it was too much for now and when to try again.
 *
 * @param status 429 when this client asked too much, 503 when all together did
 * @param seconds until trying again helps, at least 1
 */
record Wait(int status, long seconds, String detail) {

  static final String TOO_MANY =
      "too many requests from this address; wait as long as Retry-After says, then ask again";

  /** One client's limit is used up for this long. */
  static Wait tooMany(Duration wait) {
    return new Wait(429, Math.max(1, wait.plusMillis(999).toSeconds()), TOO_MANY);
  }
}
