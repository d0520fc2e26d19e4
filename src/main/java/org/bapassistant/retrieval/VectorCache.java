package org.bapassistant.retrieval;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Vectors by content hash, so that nothing is embedded twice: first those made in the build and
 * shipped in the jar, then those kept in a folder. What is missing is embedded and kept. A damaged
 * file is rebuilt by itself.
 *
 * <p>Not safe for use by several threads at once.
 */
final class VectorCache {

  private static final Logger log = LoggerFactory.getLogger(VectorCache.class);
  private static final int SAVE_EVERY = 2_000;

  private final Path folder;
  private final Encoders encoders;
  private final Map<EncoderModel, SoftReference<Map<VectorKey, QuantizedVector>>> loaded =
      new EnumMap<>(EncoderModel.class);

  /**
   * @param folder where vectors are kept; made when missing
   */
  VectorCache(Path folder, Encoders encoders) {
    this.folder = folder;
    this.encoders = encoders;
  }

  /**
   * The unit vectors of some texts by one model, in the order of the texts.
   *
   * @param progress told how many of how many missing vectors were made, after each
   */
  List<float[]> vectors(
      EncoderModel model, List<EmbeddableText> texts, BiConsumer<Integer, Integer> progress) {
    Map<VectorKey, QuantizedVector> known = load(model);
    Map<VectorKey, EmbeddableText> missing = new LinkedHashMap<>();
    for (EmbeddableText text : texts) {
      if (!known.containsKey(text.key(model))) {
        missing.put(text.key(model), text);
      }
    }
    embed(model, missing, known, progress);
    List<float[]> vectors = new ArrayList<>();
    for (EmbeddableText text : texts) {
      vectors.add(Objects.requireNonNull(known.get(text.key(model))).toUnitVector());
    }
    return vectors;
  }

  private void embed(
      EncoderModel model,
      Map<VectorKey, EmbeddableText> missing,
      Map<VectorKey, QuantizedVector> known,
      BiConsumer<Integer, Integer> progress) {
    Map<VectorKey, CompletableFuture<float[]>> running = new LinkedHashMap<>();
    missing.forEach(
        (key, text) -> running.put(key, encoders.encode(model, text.text(), text.role())));
    Map<VectorKey, QuantizedVector> fresh = new LinkedHashMap<>();
    try {
      int done = 0;
      for (Map.Entry<VectorKey, CompletableFuture<float[]>> entry : running.entrySet()) {
        QuantizedVector vector = QuantizedVector.of(entry.getValue().join());
        known.put(entry.getKey(), vector);
        fresh.put(entry.getKey(), vector);
        progress.accept(++done, missing.size());
        if (fresh.size() == SAVE_EVERY) {
          append(model, fresh);
          fresh.clear();
        }
      }
    } finally {
      // Whoever stops this half way goes on from here at the next start.
      append(model, fresh);
    }
  }

  /**
   * What was read once is used again as long as there is memory: a single changed card is quick.
   */
  private Map<VectorKey, QuantizedVector> load(EncoderModel model) {
    SoftReference<Map<VectorKey, QuantizedVector>> kept = loaded.get(model);
    Map<VectorKey, QuantizedVector> known = kept == null ? null : kept.get();
    if (known == null) {
      known = read(model);
      loaded.put(model, new SoftReference<>(known));
    }
    return known;
  }

  private Map<VectorKey, QuantizedVector> read(EncoderModel model) {
    Map<VectorKey, QuantizedVector> known = new HashMap<>();
    try (InputStream bundled =
        VectorCache.class.getResourceAsStream("/embeddings/" + fileName(model))) {
      if (bundled != null) {
        VectorFile.read(bundled, known);
      }
      Path file = folder.resolve(fileName(model));
      if (Files.exists(file)) {
        loadFile(model, file, known);
      }
      return known;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the embedding cache cannot be read; check assistant.data-dir", e);
    }
  }

  private void loadFile(EncoderModel model, Path file, Map<VectorKey, QuantizedVector> known)
      throws IOException {
    Map<VectorKey, QuantizedVector> kept = new LinkedHashMap<>();
    boolean whole;
    try (InputStream stream = Files.newInputStream(file)) {
      whole = VectorFile.read(stream, kept);
    }
    if (!whole) {
      log.warn(
          "The embedding cache of {} was damaged; {} good vectors kept, the rest is made anew.",
          model,
          kept.size());
      replace(file, kept);
    }
    known.putAll(kept);
  }

  private void replace(Path file, Map<VectorKey, QuantizedVector> entries) throws IOException {
    Path fresh = Files.createTempFile(folder, "vectors", ".tmp");
    try (OutputStream out = Files.newOutputStream(fresh)) {
      VectorFile.writeHeader(out);
      VectorFile.write(out, entries);
    }
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void append(EncoderModel model, Map<VectorKey, QuantizedVector> entries) {
    if (entries.isEmpty()) {
      return;
    }
    Path file = folder.resolve(fileName(model));
    try {
      Files.createDirectories(folder);
      boolean isNew = !Files.exists(file);
      try (OutputStream out =
          Files.newOutputStream(
              file,
              java.nio.file.StandardOpenOption.CREATE,
              java.nio.file.StandardOpenOption.APPEND)) {
        if (isNew) {
          VectorFile.writeHeader(out);
        }
        VectorFile.write(out, entries);
      }
    } catch (IOException e) {
      // The cache only saves time: a full or read-only disk must not keep a card from being found.
      log.warn("The embedding cache cannot be written; vectors are made anew after a restart.", e);
    }
  }

  private static String fileName(EncoderModel model) {
    return model.key() + ".vectors";
  }
}
