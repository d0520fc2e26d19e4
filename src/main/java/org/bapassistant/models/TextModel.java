package org.bapassistant.models;

import java.util.function.Consumer;

/** A chat model that writes, piece by piece. */
public interface TextModel {

  /** Its name as configured. */
  String name();

  /**
   * Writes. Returns when the writing has ended, whatever the end; a provider's faults are endings,
   * not exceptions.
   *
   * @param pieces takes the text as it comes, in order, on the calling thread
   * @param stop ends the call from elsewhere; the connection is closed
   */
  Ending write(ModelRequest request, Consumer<String> pieces, Stop stop);
}
