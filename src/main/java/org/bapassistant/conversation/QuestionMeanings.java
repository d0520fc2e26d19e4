package org.bapassistant.conversation;

import java.util.Optional;
import org.bapassistant.retrieval.Encoders;
import org.bapassistant.safety.Meanings;
import org.springframework.stereotype.Component;

/** Gives the screening the same meaning of a question that the search for its answer uses. */
@Component
class QuestionMeanings implements Meanings {

  private final Encoders encoders;

  QuestionMeanings(Encoders encoders) {
    this.encoders = encoders;
  }

  @Override
  public Optional<float[]> of(String text) {
    return encoders.areLoaded() ? Optional.of(encoders.meaning(text)) : Optional.empty();
  }
}
