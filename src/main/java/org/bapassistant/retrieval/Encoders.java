package org.bapassistant.retrieval;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * All embedding models, loaded side by side and asked side by side. Loading begins when this is
 * made; the first question waits for it.
 */
final class Encoders implements AutoCloseable {

  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          Math.max(2, Runtime.getRuntime().availableProcessors()),
          Thread.ofPlatform().name("encode-", 0).daemon().factory());
  private final PerModel<CompletableFuture<Encoder>> encoders;

  Encoders() {
    encoders =
        PerModel.of(model -> CompletableFuture.supplyAsync(() -> Encoder.load(model), workers));
  }

  boolean areLoaded() {
    return encoders.bge().isDone() && encoders.e5().isDone();
  }

  void awaitLoaded() {
    encoders.forEach((model, encoder) -> encoder.join());
  }

  /** The vectors of one question, each model on its own thread. */
  QuestionVectors question(String text) {
    PerModel<CompletableFuture<float[]>> running =
        PerModel.of(model -> encode(model, text, TextRole.QUESTION));
    return new QuestionVectors(PerModel.of(model -> running.of(model).join()));
  }

  /** The vector of one text by one model, when a worker gets to it. */
  CompletableFuture<float[]> encode(EncoderModel model, String text, TextRole role) {
    return encoders.of(model).thenApplyAsync(encoder -> encoder.encode(text, role), workers);
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
