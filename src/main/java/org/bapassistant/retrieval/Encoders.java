package org.bapassistant.retrieval;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * All embedding models, loaded side by side and asked side by side. Loading begins when this is
 * made; the first question waits for it.
 */
@Component
public final class Encoders implements AutoCloseable {

  /** The length of what {@link #meaning} returns. */
  public static final int MEANING = 2 * EncoderModel.DIMENSIONS;

  private static final Logger log = LoggerFactory.getLogger(Encoders.class);
  private static final int RECENT = 16;
  private static final long CLOSING_SECONDS = 30;

  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          Math.max(2, Runtime.getRuntime().availableProcessors()),
          Thread.ofPlatform().name("encode-", 0).daemon().factory());
  private final PerModel<CompletableFuture<Encoder>> encoders;
  private volatile boolean closed;
  private final Map<String, PerModel<CompletableFuture<float[]>>> recent =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(
                Map.Entry<String, PerModel<CompletableFuture<float[]>>> eldest) {
              return size() > RECENT;
            }
          });

  /** Begins to load the models. */
  public Encoders() {
    encoders = PerModel.of(model -> CompletableFuture.supplyAsync(() -> load(model), workers));
  }

  /** Whether all models can be asked without waiting. */
  public boolean areLoaded() {
    return isLoaded(encoders.bge()) && isLoaded(encoders.e5());
  }

  private static boolean isLoaded(CompletableFuture<Encoder> encoder) {
    return encoder.isDone() && !encoder.isCompletedExceptionally();
  }

  /** Whether this is closed and no thread is inside the native library any more. */
  boolean isAtRest() {
    return workers.isTerminated();
  }

  void awaitLoaded() {
    encoders.forEach((model, encoder) -> encoder.join());
  }

  /**
   * The vectors of one question, each model on its own thread. The same question is asked of cards
   * and of documents, so the last few are kept for a moment.
   */
  QuestionVectors question(String text) {
    PerModel<CompletableFuture<float[]>> running =
        recent.computeIfAbsent(
            text, asked -> PerModel.of(model -> encode(model, asked, TextRole.QUESTION)));
    return new QuestionVectors(PerModel.of(model -> running.of(model).join()));
  }

  /**
   * What a text means, for readers of other things than cards: the unit vectors of all models, one
   * after the other, {@value #MEANING} numbers. Waits until the models are loaded.
   */
  public float[] meaning(String text) {
    QuestionVectors vectors = question(text);
    float[] meaning = new float[MEANING];
    int at = 0;
    for (EncoderModel model : EncoderModel.values()) {
      System.arraycopy(vectors.of(model), 0, meaning, at, EncoderModel.DIMENSIONS);
      at += EncoderModel.DIMENSIONS;
    }
    return meaning;
  }

  /**
   * The vector of one text by one model, when a worker gets to it; cancelled when this was closed
   * before.
   */
  CompletableFuture<float[]> encode(EncoderModel model, String text, TextRole role) {
    return encoders.of(model).thenApplyAsync(encoder -> encode(encoder, text, role), workers);
  }

  private Encoder load(EncoderModel model) {
    stopIfClosed();
    return Encoder.load(model);
  }

  private float[] encode(Encoder encoder, String text, TextRole role) {
    stopIfClosed();
    return encoder.encode(text, role);
  }

  private void stopIfClosed() {
    if (closed) {
      throw new CancellationException("the embedding models are closed");
    }
  }

  /**
   * Waits, {@value #CLOSING_SECONDS} seconds at most, until no thread is inside the native library,
   * then gives its memory back. A process that ends while one is inside may crash instead: the
   * library tears itself down under it. What has not begun is cancelled.
   */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    workers.shutdown();
    try {
      if (workers.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
        encoders.forEach((model, encoder) -> release(encoder));
      } else {
        log.warn("An embedding model is still busy after {} seconds.", CLOSING_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void release(CompletableFuture<Encoder> encoder) {
    if (!encoder.isCompletedExceptionally()) {
      encoder.join().close();
    }
  }
}
