package org.bapassistant.models;

import java.time.Duration;
import java.util.Optional;

/** How a model's writing ended. */
public sealed interface Ending {

  /** The model came to its own end. */
  record Completed() implements Ending {}

  /** Text came, but not to its end. */
  record Cut(Why why) implements Ending {

    /** What cut the text. */
    public enum Why {
      /** The model reached the longest answer allowed. */
      LENGTH,
      /** The provider's filter. */
      FILTERED,
      /** The connection was lost, or closed before the end. */
      ENDED_EARLY
    }
  }

  /**
   * The call failed; some text may have come before.
   *
   * @param retryAfter how long the provider asks to wait
   */
  record Failed(Fault fault, Optional<Duration> retryAfter) implements Ending {

    /** Without a word on when to come again. */
    public Failed(Fault fault) {
      this(fault, Optional.empty());
    }
  }

  /** No place became free in time. */
  record Busy() implements Ending {}

  /** Somebody stopped it. */
  record Stopped() implements Ending {}
}
