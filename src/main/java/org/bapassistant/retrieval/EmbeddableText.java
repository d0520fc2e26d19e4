package org.bapassistant.retrieval;

/** A text to embed, and whether it asks or tells. */
record EmbeddableText(String text, TextRole role) {

  VectorKey key(EncoderModel model) {
    return VectorKey.of(model.input(text, role));
  }
}
