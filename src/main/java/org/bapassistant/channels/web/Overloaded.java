package org.bapassistant.channels.web;

/** The server has more to answer than it can, or one answer took too long. Asking later helps. */
final class Overloaded extends RuntimeException {

  /** Seconds after which asking again may help. */
  static final int RETRY_SECONDS = 5;

  Overloaded(String whatAndHowToMend) {
    super(whatAndHowToMend);
  }

  Wait toWait() {
    return new Wait(503, RETRY_SECONDS, String.valueOf(getMessage()));
  }
}
