package org.bapassistant.retrieval;

/** The index is being built, or cannot be read. Trying again a little later helps. */
public final class IndexUnavailable extends RuntimeException {

  IndexUnavailable(String message) {
    super(message);
  }

  IndexUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
