package org.bapassistant.channels.web;

import java.io.IOException;
import java.time.Duration;

/** A body that trickles in, so that it holds a connection for long. */
final class BodyTooSlow extends IOException {

  /** The longest time from the first to the last byte of a body. */
  static final Duration LONGEST = Duration.ofSeconds(30);

  static final String DETAIL = "the body took longer than 30 seconds to arrive; send it again";

  BodyTooSlow() {
    super(DETAIL);
  }

  /** Whether a failure to read came from this. */
  static boolean isIn(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BodyTooSlow) {
        return true;
      }
    }
    return false;
  }
}
