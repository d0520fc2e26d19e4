package org.bapassistant.safety;

import org.bapassistant.core.Utterance;

/** Screens a message. Implementations keep no text and never log any. */
public interface Screener {

  /** What is in the message: identifiers masked, dangers named. */
  Screening screen(Utterance utterance);

  /**
   * The screening as shipped, without a site's own pathways; for measuring.
   *
   * @throws IllegalStateException as {@code file:line: what is wrong} when a file of it is off
   */
  static Screener shipped() {
    return new RuleScreener(LocalPathways.none());
  }
}
