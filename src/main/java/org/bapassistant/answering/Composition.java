package org.bapassistant.answering;

import java.util.Locale;
import java.util.Optional;

/**
 * How the words of an answer came about.
 *
 * @param model that wrote a part of it, or was asked to
 * @param promptVersion what the model was given
 * @param shown how many of its sentences stand in the answer
 * @param dropped how many of its sentences were left out, because no card supports them
 * @param notice one quiet sentence about that, to show beside the answer
 */
public record Composition(
    Composer composer,
    Optional<String> model,
    Optional<String> promptVersion,
    int shown,
    int dropped,
    Optional<String> notice) {

  /** From cards alone. */
  public static final Composition EXTRACTIVE =
      new Composition(
          Composer.EXTRACTIVE, Optional.empty(), Optional.empty(), 0, 0, Optional.empty());

  /** Who put the words together. */
  public enum Composer {
    /** Sentences of cards and documents. */
    EXTRACTIVE,
    /** A chat model, every sentence checked against the cards that it cites. */
    GENERATIVE,
    /** A chat model was asked and failed; the cards completed the answer. */
    FALLBACK;

    /** The name in the API, such as {@code extractive}. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
