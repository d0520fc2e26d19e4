package org.bapassistant.channels.web;

import java.io.IOException;

/** A body longer than anything that may be asked. */
final class BodyTooLarge extends IOException {

  /** The most bytes of a body. */
  static final int MOST = 64 * 1024;

  static final String DETAIL = "the body is larger than 64 KiB; shorten the question";

  BodyTooLarge() {
    super(DETAIL);
  }

  /** Whether a failure to read came from this. */
  static boolean isIn(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BodyTooLarge) {
        return true;
      }
    }
    return false;
  }
}
