package org.bapassistant.models;

import java.time.Duration;
import java.util.function.Consumer;

/** One call to a provider, without a second try. */
interface Attempt {

  /**
   * Makes the call and returns at its end.
   *
   * @param firstToken longest wait for the first piece
   */
  Ending write(ModelRequest request, Consumer<String> pieces, Stop stop, Duration firstToken);
}
