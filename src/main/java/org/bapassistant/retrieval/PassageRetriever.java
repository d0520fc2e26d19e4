package org.bapassistant.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Keeps and finds passages of the clinic's own documents, in an index beside that of the cards. One
 * embedding model reads documents, so that a guideline is taken up in a minute (decision 0011).
 */
@Component
public class PassageRetriever implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(PassageRetriever.class);

  /**
   * How many passages are with the encoder at a time: enough to keep it busy, few enough that a
   * question waits for at most that many.
   */
  private static final int IN_FLIGHT = 2;

  private final Encoders encoders;
  private final PassageSearch search;
  private final Sentences sentences;
  private final PassageIndex index;

  PassageRetriever(RetrievalProperties properties, Encoders encoders) {
    ClinicalAnalyzer analyzer = new ClinicalAnalyzer(Shorthand.load());
    this.encoders = encoders;
    Lexicon lexicon = new Lexicon(analyzer);
    this.search = new PassageSearch(lexicon);
    this.sentences = new Sentences(lexicon);
    this.index = open(properties.dataDir().resolve("documents-index"), analyzer);
  }

  /** A damaged index is thrown away; its documents are then read again. */
  private static PassageIndex open(Path folder, ClinicalAnalyzer analyzer) {
    try {
      try {
        return PassageIndex.open(folder, analyzer);
      } catch (IOException | IllegalArgumentException e) {
        log.warn("The index of documents cannot be opened and is made anew.", e);
        clear(folder);
        return PassageIndex.open(folder, analyzer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the index of documents cannot be made; check that assistant.data-dir is writable", e);
    }
  }

  private static void clear(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  /** The fingerprint under which each document is indexed, by document id. */
  public Map<String, String> fingerprints() {
    try {
      return index.fingerprints();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Puts the passages of a document in the place of those it had; until all are ready, the earlier
   * ones are found.
   *
   * @param fingerprint changes when the document does
   * @throws IndexUnavailable when the disk is full or broken
   */
  public void put(
      String document, String fingerprint, List<DocumentPassage> passages, Progress progress) {
    List<float[]> vectors = vectors(passages, progress);
    try {
      index.put(document, fingerprint, passages, vectors);
    } catch (IOException e) {
      throw new IndexUnavailable(
          "the index of documents cannot be written; check that assistant.data-dir is not full", e);
    }
  }

  /** Forgets a document. */
  public void remove(String document) {
    try {
      index.remove(document);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The best passages for a question, best first. */
  public List<FoundPassage> search(String question, int most) {
    try {
      return index.with(
          searcher ->
              searcher.getIndexReader().numDocs() == 0
                  ? List.of()
                  : search.search(searcher, question, vector(question), most));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * The sentences of a passage that hold most of what a question asks for, in their order and as
   * they stand there.
   */
  public String bestSentences(String question, DocumentPassage passage, int most) {
    try {
      return index.with(
          searcher -> sentences.best(question, passage.text(), most, searcher.getIndexReader()));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private Optional<float[]> vector(String question) {
    return encoders.areLoaded()
        ? Optional.of(encoders.question(question).of(EncoderModel.BGE))
        : Optional.empty();
  }

  private List<float[]> vectors(List<DocumentPassage> passages, Progress progress) {
    List<float[]> vectors = new ArrayList<>();
    Deque<CompletableFuture<float[]>> running = new ArrayDeque<>();
    for (DocumentPassage passage : passages) {
      running.add(encoders.encode(EncoderModel.BGE, passage.whole(), TextRole.PASSAGE));
      if (running.size() == IN_FLIGHT) {
        take(running, vectors, passages.size(), progress);
      }
    }
    while (!running.isEmpty()) {
      take(running, vectors, passages.size(), progress);
    }
    return vectors;
  }

  private static void take(
      Deque<CompletableFuture<float[]>> running, List<float[]> vectors, int of, Progress progress) {
    vectors.add(running.remove().join());
    progress.step("passages", vectors.size(), of);
  }

  private static IndexUnavailable unreadable(IOException e) {
    return new IndexUnavailable("the index of documents cannot be read; start again", e);
  }

  @Override
  public void destroy() throws IOException {
    index.close();
  }
}
