package org.bapassistant.inbox;

/**
 * Keeps how far a worker came, before it does what cannot be taken back. The next attempt finds it
 * in {@link Delivery#mark()}.
 */
@FunctionalInterface
public interface Mark {

  /**
   * Keeps the text, replacing the one before; it is on disk when this returns.
   *
   * @param text at most 4,000 characters, nothing that anybody typed
   * @throws LeaseLost when another node has taken over; stop at once
   */
  void keep(String text);

  /** Another node has taken the delivery over, since this one did not renew its lease in time. */
  final class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1;

    LeaseLost() {
      super("another node has taken this delivery over");
    }
  }
}
