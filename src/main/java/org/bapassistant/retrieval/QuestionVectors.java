package org.bapassistant.retrieval;

/** One unit vector per model for the same question. */
record QuestionVectors(PerModel<float[]> byModel) {

  float[] of(EncoderModel model) {
    return byModel.of(model);
  }
}
