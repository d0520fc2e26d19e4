package org.bapassistant.conversation;

import org.bapassistant.retrieval.Ranking;

/** Takes the time of the parts of a reply. */
final class Stopwatch {

  private final long start = System.nanoTime();
  private double screen;
  private double encode;

  /**
   * The screening ended.
   *
   * @param encodeMillis how much of it went into turning text into vectors
   */
  void screened(double encodeMillis) {
    encode = encodeMillis;
    screen = millis() - encodeMillis;
  }

  /** The reply is complete; what no other part took was composing. */
  Reply.Millis whole(Ranking.Millis found) {
    double total = millis();
    double embed = encode + found.embed();
    double compose = Math.max(0, total - screen - embed - found.search());
    return new Reply.Millis(screen, embed, found.search(), compose, total);
  }

  private double millis() {
    return (System.nanoTime() - start) / 1e6;
  }
}
