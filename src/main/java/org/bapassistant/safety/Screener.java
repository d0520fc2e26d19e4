package org.bapassistant.safety;

import org.bapassistant.core.Utterance;

/** Screens a message. Implementations keep no text and never log any. */
public interface Screener {

  /** What is in the message: identifiers masked, dangers named. */
  Screening screen(Utterance utterance);

  /**
   * The screening as shipped, without a site's own pathways; for measuring.
   *
   * @param meanings gives the meaning of a message to the second reader
   * @throws IllegalStateException as {@code file:line: what is wrong} when a file of it is off
   */
  static Screener shipped(Meanings meanings) {
    return new LayeredScreener(LocalPathways.none(), meanings);
  }
}
