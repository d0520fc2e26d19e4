package org.bapassistant.retrieval;

import java.util.function.BiConsumer;
import java.util.function.Function;

/** The same thing once for each embedding model. */
record PerModel<T>(T bge, T e5) {

  /** Makes the thing for each model, one after the other. */
  static <T> PerModel<T> of(Function<EncoderModel, T> maker) {
    return new PerModel<>(maker.apply(EncoderModel.BGE), maker.apply(EncoderModel.E5));
  }

  T of(EncoderModel model) {
    return switch (model) {
      case BGE -> bge;
      case E5 -> e5;
    };
  }

  void forEach(BiConsumer<EncoderModel, T> action) {
    for (EncoderModel model : EncoderModel.values()) {
      action.accept(model, of(model));
    }
  }
}
