package org.bapassistant.safety;

import java.util.Optional;

/** What a text means, as numbers; given by whoever runs the embedding models. */
@FunctionalInterface
public interface Meanings {

  /** How many numbers stand for a text. */
  int SIZE = 768;

  /**
   * The unit vectors of all models, one after the other; empty while the models are being loaded.
   */
  Optional<float[]> of(String text);

  /** For screening by rules alone. */
  static Meanings none() {
    return text -> Optional.empty();
  }
}
