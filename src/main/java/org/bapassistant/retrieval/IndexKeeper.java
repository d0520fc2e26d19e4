package org.bapassistant.retrieval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bapassistant.knowledge.Card;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index in line with the cards, on a thread of its own. The snapshot in use changes only
 * when the next one passed its checks; a damaged index is deleted and built anew.
 */
final class IndexKeeper implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(IndexKeeper.class);
  private static final int CLOSING_SECONDS = 30;

  private final Path folder;
  private final ClinicalAnalyzer analyzer;
  private final VectorCache cache;
  private final Progress progress;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("index").daemon().factory());
  private volatile Optional<IndexSnapshot> current = Optional.empty();
  private volatile boolean closing;

  private Optional<CardIndex> index = Optional.empty();
  private Optional<Discriminants> discriminants = Optional.empty();

  IndexKeeper(Path dataFolder, ClinicalAnalyzer analyzer, VectorCache cache, Progress progress) {
    this.folder = dataFolder.resolve("index");
    this.analyzer = analyzer;
    this.cache = cache;
    this.progress =
        (work, done, of) -> {
          stopIfClosing();
          progress.step(work, done, of);
        };
  }

  /** The snapshot to search; empty until the first one is there. */
  Optional<IndexSnapshot> snapshot() {
    return current;
  }

  /** Brings the index in line with these cards; done when the future is. */
  Future<?> follow(List<Card> cards) {
    return worker.submit(() -> followNow(cards));
  }

  private void followNow(List<Card> cards) {
    try {
      update(cards);
    } catch (IOException | RuntimeException e) {
      if (closing) {
        // Stopped by the end of the program; what is on the disk goes on at the next start.
        return;
      }
      log.warn("The index could not be brought up to date and is built anew.", e);
      try {
        discard();
        update(cards);
      } catch (IOException | RuntimeException again) {
        log.error(
            "The index cannot be built; check that assistant.data-dir is writable and not full.",
            again);
        serveWithoutDisk(cards);
      }
    }
  }

  private void update(List<Card> cards) throws IOException {
    if (index.isEmpty()) {
      index = Optional.of(open());
    }
    CardIndex open = index.get();
    if (snapshot().isEmpty() && !open.holds(cards)) {
      serveWordsFirst(cards);
    }
    DiscriminantStore store = new DiscriminantStore(folder);
    if (discriminants.isEmpty()) {
      discriminants = store.load(cards);
    }
    boolean known = open.holds(cards) && discriminants.isPresent();
    if (!known) {
      write(cards, open);
      store.save(cards, discriminants.orElseThrow());
    }
    swap(open.snapshot(cards, discriminants));
  }

  private void write(List<Card> cards, CardIndex open) throws IOException {
    List<Card> served = snapshot().map(IndexSnapshot::cards).orElse(List.of());
    boolean incremental = discriminants.isPresent() && open.holds(served);
    List<Card> changed = open.changed(cards);
    CardVectors vectors = CardVectors.of(incremental ? changed : cards, cache, progress);
    discriminants =
        Optional.of(
            incremental
                ? discriminants.get().after(served, cards, vectors)
                : Discriminants.learn(cards, vectors));
    if (snapshot().isPresent() && !snapshot().get().isDense()) {
      serveWordsAndDiscriminants(cards);
    }
    open.update(cards, vectors, this::stopIfClosing);
  }

  private CardIndex open() throws IOException {
    Files.createDirectories(folder);
    CardIndex opened = CardIndex.onDisk(folder, analyzer);
    opened.checkIntegrity();
    return opened;
  }

  /** Words alone answer within a second of a first start, while vectors are still being indexed. */
  private void serveWordsFirst(List<Card> cards) throws IOException {
    CardIndex lexical = CardIndex.lexical(analyzer);
    lexical.update(cards, CardVectors.NONE);
    swap(lexical.snapshot(cards, Optional.empty()));
  }

  private void serveWordsAndDiscriminants(List<Card> cards) throws IOException {
    CardIndex lexical = CardIndex.lexical(analyzer);
    lexical.update(cards, CardVectors.NONE);
    swap(lexical.snapshot(cards, discriminants));
  }

  private void serveWithoutDisk(List<Card> cards) {
    try {
      serveWordsFirst(cards);
    } catch (IOException e) {
      throw new IndexUnavailable("an index in memory cannot be made", e);
    }
  }

  private void swap(IndexSnapshot next) {
    replace(Optional.of(next));
  }

  private void replace(Optional<IndexSnapshot> next) {
    Optional<IndexSnapshot> earlier = current;
    current = next;
    earlier.ifPresent(IndexSnapshot::release);
  }

  private void discard() throws IOException {
    if (index.isPresent()) {
      index.get().close();
    }
    index = Optional.empty();
    discriminants = Optional.empty();
    if (Files.isDirectory(folder)) {
      List<Path> files = new ArrayList<>();
      try (Stream<Path> listed = Files.list(folder)) {
        listed.forEach(files::add);
      }
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }

  private void stopIfClosing() {
    if (closing) {
      throw new CancellationException("the index is being closed");
    }
  }

  /**
   * Stops what is being embedded and waits, {@value #CLOSING_SECONDS} seconds at most, until
   * nothing of the index is written any more.
   */
  @Override
  public void close() {
    closing = true;
    if (!worker.isShutdown()) {
      worker.submit(this::closeNow);
      worker.shutdown();
    }
    try {
      if (!worker.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
        log.warn("The index is still being written after {} seconds.", CLOSING_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void closeNow() {
    replace(Optional.empty());
    try {
      if (index.isPresent()) {
        index.get().close();
      }
    } catch (IOException e) {
      log.warn("The index was not closed cleanly; it is checked at the next start.", e);
    }
  }
}
