package org.bapassistant.conversation;

import org.bapassistant.answering.Delivery;

/** Passes on the pieces of a reply and keeps count, so that in the end the whole text was sent. */
final class Relay {

  private final Delivery delivery;
  private final StringBuilder sent = new StringBuilder();

  Relay(Delivery delivery) {
    this.delivery = delivery;
  }

  /** What the one who answers writes to. */
  Delivery delivery() {
    return new Delivery(this::pass, delivery.stop());
  }

  /**
   * Sends what is still missing.
   *
   * @throws IllegalStateException when what was sent does not begin the text
   */
  void rest(String text) {
    if (!text.startsWith(sent.toString())) {
      throw new IllegalStateException("pieces of a reply were sent that are not in its text");
    }
    if (text.length() > sent.length()) {
      pass(text.substring(sent.length()));
    }
  }

  private void pass(String piece) {
    sent.append(piece);
    delivery.pieces().accept(piece);
  }
}
