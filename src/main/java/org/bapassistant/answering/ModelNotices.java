package org.bapassistant.answering;

import java.util.Optional;
import org.bapassistant.models.Ending;
import org.bapassistant.models.Fault;

/** Says in one quiet sentence why the cards completed an answer that a model began. */
final class ModelNotices {

  private ModelNotices() {}

  /** The notice; empty when the model came to its own end. */
  static Optional<String> of(Ending ending, Phrasebook words) {
    return key(ending).map(words::word);
  }

  private static Optional<String> key(Ending ending) {
    return switch (ending) {
      case Ending.Completed completed -> Optional.empty();
      case Ending.Cut cut -> Optional.of("notice.cut");
      case Ending.Busy busy -> Optional.of("notice.busy");
      case Ending.Stopped stopped -> Optional.of("notice.stopped");
      case Ending.Failed failed -> Optional.of(key(failed.fault()));
    };
  }

  private static String key(Fault fault) {
    return switch (fault) {
      case NO_FIRST_TOKEN, STALLED, TOO_LONG -> "notice.slow";
      case RATE_LIMITED -> "notice.busy";
      case NO_CONNECTION, REFUSED, UNKNOWN_MODEL, SERVER_ERROR, UNREADABLE, BREAKER_OPEN ->
          "notice.unavailable";
    };
  }
}
