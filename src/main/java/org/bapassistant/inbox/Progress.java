package org.bapassistant.inbox;

import java.time.Duration;

/** How far an attempt came. */
public sealed interface Progress {

  /** Nothing is left to do. */
  record Done() implements Progress {}

  /** Try again when so much time has passed; what comes after it in the conversation waits. */
  record Later(Duration pause) implements Progress {}

  /** Nothing is left to do. */
  static Progress done() {
    return new Done();
  }

  /** Try again later. */
  static Progress later(Duration pause) {
    return new Later(pause);
  }
}
