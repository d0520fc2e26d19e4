package org.bapassistant.talk;

import org.bapassistant.retrieval.Encoders;
import org.springframework.stereotype.Component;

/**
 * Reads a patient's utterance by what it means: a linear model on sentence vectors, learned from
 * utterances written for this product (decision 0009).
 */
@Component
public class TalkReader {

  private final Encoders encoders;
  private final TalkWeights weights = TalkWeights.load();

  TalkReader(Encoders encoders) {
    this.encoders = encoders;
  }

  /**
   * What the words lean to. Waits for the embedding models, some seconds after a start.
   *
   * @param utterance the patient's words, identifiers masked
   */
  public TalkReading read(String utterance) {
    return TalkReading.of(weights.probabilities(encoders.meaning(utterance)));
  }
}
