package org.bapassistant.retrieval;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns a text into a unit vector, inside this process. Safe for use by many threads. */
final class Encoder implements AutoCloseable {

  static {
    // The tokenizer library would otherwise tell its makers of each start.
    System.setProperty("OPT_OUT_TRACKING", "true");
  }

  private static final Logger log = LoggerFactory.getLogger(Encoder.class);

  private final EncoderModel model;
  private final OrtSession session;
  private final InProcess onnx;

  private Encoder(EncoderModel model, OrtSession session, InProcess onnx) {
    this.model = model;
    this.session = session;
    this.onnx = onnx;
  }

  /**
   * Loads a model from the class path.
   *
   * @throws UncheckedIOException when the model is missing or damaged
   */
  static Encoder load(EncoderModel model) {
    try (InputStream network = resource(model.resource() + ".onnx");
        InputStream tokenizer = resource(model.resource() + "-tokenizer.json");
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // One thread a question and two questions side by side beat one question on two threads on
      // small machines.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      OrtSession session = environment.createSession(network.readAllBytes(), options);
      return new Encoder(
          model,
          session,
          new InProcess(new OnnxBertBiEncoder(environment, session, tokenizer, model.pooling())));
    } catch (IOException | OrtException e) {
      throw new UncheckedIOException(
          "embedding model " + model.resource() + " cannot be loaded; install the jar again",
          new IOException(e));
    }
  }

  EncoderModel model() {
    return model;
  }

  /**
   * The unit vector of a text; a text longer than the model reads is cut into parts and averaged.
   */
  float[] encode(String text, TextRole role) {
    return onnx.embed(model.input(text, role)).content().vector();
  }

  /** Gives the native memory back. Nobody may be encoding, nor do so later. */
  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      log.warn("Embedding model {} was not closed cleanly.", model.key(), e);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream stream = Encoder.class.getResourceAsStream("/" + name);
    if (stream == null) {
      throw new IOException(name + " is not on the class path");
    }
    return stream;
  }

  /** LangChain4j's in-process model over a session with our own options. */
  private static final class InProcess extends AbstractInProcessEmbeddingModel {

    private final OnnxBertBiEncoder encoder;

    InProcess(OnnxBertBiEncoder encoder) {
      super(Runnable::run);
      this.encoder = encoder;
    }

    @Override
    protected OnnxBertBiEncoder model() {
      return encoder;
    }

    @Override
    protected Integer knownDimension() {
      return EncoderModel.DIMENSIONS;
    }
  }
}
