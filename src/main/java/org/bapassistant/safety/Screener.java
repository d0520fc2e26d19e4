package org.bapassistant.safety;

import org.bapassistant.core.Utterance;

/** Screens a message. Implementations keep no text and never log any. */
public interface Screener {

  /** What is in the message: identifiers masked, dangers named. */
  Screening screen(Utterance utterance);
}
