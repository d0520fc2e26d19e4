package org.bapassistant.retrieval;

import dev.langchain4j.model.embedding.onnx.PoolingMode;

/**
 * The embedding models inside the jar. Two of different training complement each other; a third
 * added nothing that cross-validation could see (decision 0004).
 *
 * <p>Cards are asked for by questions, and a card's wordings are questions too: both get the
 * question prefix. The prefix of bge alone was worth eight points of success@1 on held-out voices.
 */
enum EncoderModel {
  BGE(
      "bge-small-en-v1.5-q",
      PoolingMode.CLS,
      "Represent this sentence for searching relevant passages: ",
      "",
      0.04),
  // e5 places everything closer together, so the same difference says more.
  E5("e5-small-v2-q", PoolingMode.MEAN, "query: ", "passage: ", 0.02);

  /** Numbers in a vector, the same for both models. */
  static final int DIMENSIONS = 384;

  private final String resource;
  private final PoolingMode pooling;
  private final String questionPrefix;
  private final String passagePrefix;
  private final double spread;

  EncoderModel(
      String resource,
      PoolingMode pooling,
      String questionPrefix,
      String passagePrefix,
      double spread) {
    this.resource = resource;
    this.pooling = pooling;
    this.questionPrefix = questionPrefix;
    this.passagePrefix = passagePrefix;
    this.spread = spread;
  }

  String resource() {
    return resource;
  }

  PoolingMode pooling() {
    return pooling;
  }

  /** The name of fields and files that belong to this model, such as {@code bge}. */
  String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * The width in which {@link Density} counts passages as near; by cross-validation, flat within a
   * factor of two.
   */
  double spread() {
    return spread;
  }

  /** What the model is given for a text. */
  String input(String text, TextRole role) {
    return (role == TextRole.QUESTION ? questionPrefix : passagePrefix) + text;
  }
}
