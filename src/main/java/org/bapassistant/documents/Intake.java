package org.bapassistant.documents;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.bapassistant.retrieval.DocumentPassage;
import org.bapassistant.retrieval.IndexUnavailable;
import org.bapassistant.retrieval.PassageRetriever;
import org.bapassistant.safety.OrdersInText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes files up, one after the other: reads, splits, indexes, and tells the shelf how far it is. A
 * file that was indexed before and has not changed is not read again.
 */
final class Intake {

  private static final Logger log = LoggerFactory.getLogger(Intake.class);

  /** Raised when reading or splitting changes, so that all files are read again. */
  private static final String FORM = "2-";

  private final DocumentFolder folder;
  private final DocumentTexts texts;
  private final Shelf shelf;
  private final PassageRetriever passages;
  private final BoundedReading reading;
  private final OrdersInText orders = new OrdersInText();
  private boolean looked;
  private volatile boolean closing;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("documents").daemon().factory());

  Intake(
      DocumentFolder folder,
      DocumentTexts texts,
      Shelf shelf,
      PassageRetriever passages,
      BoundedReading reading) {
    this.folder = folder;
    this.texts = texts;
    this.shelf = shelf;
    this.passages = passages;
    this.reading = reading;
  }

  /** Takes a file up when its turn comes. */
  void take(String file) {
    state(file, new DocumentState.Waiting());
    worker.execute(() -> takeNow(file));
  }

  /** Forgets every document whose file is not among these, at once. */
  void forgetAllBut(Set<String> files) throws IOException {
    Set<String> gone = shelf.keepOnly(files);
    if (gone.isEmpty() && looked) {
      return;
    }
    looked = true;
    Set<String> ids = files.stream().map(DocumentNames::id).collect(Collectors.toSet());
    for (String id : passages.fingerprints().keySet()) {
      if (!ids.contains(id)) {
        forget(id);
      }
    }
  }

  private void takeNow(String file) {
    if (!shelf.holds(file)) {
      return;
    }
    try {
      String fingerprint = FORM + folder.fingerprint(file);
      Optional<DocumentTexts.Kept> kept = known(file, fingerprint);
      if (kept.isPresent()) {
        ready(file, kept.get(), Splitter.split(kept.get().text().pages()).size());
      } else {
        readNow(file, fingerprint);
      }
      forgetIfGone(file);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | IndexUnavailable e) {
      log.warn("A document could not be taken up: {}", e.getClass().getName());
      state(file, new DocumentState.Failed());
    } catch (RuntimeException e) {
      if (closing) {
        // Interrupted by the end of the program; the file is taken up at the next start.
        return;
      }
      log.error("A document could not be taken up.", e);
      state(file, new DocumentState.Failed());
    }
  }

  private Optional<DocumentTexts.Kept> known(String file, String fingerprint) {
    String id = DocumentNames.id(file);
    Map<String, String> indexed = passages.fingerprints();
    return fingerprint.equals(indexed.get(id))
        ? texts.load(id).filter(kept -> kept.fingerprint().equals(fingerprint))
        : Optional.empty();
  }

  private void readNow(String file, String fingerprint) throws IOException, InterruptedException {
    state(file, new DocumentState.BeingRead(0, 0));
    Reading result =
        reading.read(
            folder.path(file), (done, of) -> state(file, new DocumentState.BeingRead(done, of)));
    switch (result) {
      case Reading.NotRead refused -> {
        forget(DocumentNames.id(file));
        state(file, new DocumentState.NotTaken(refused.refusal()));
        log.info("A document was not taken up: {}", refused.refusal().wireName());
      }
      case Reading.Read read -> index(file, fingerprint, read.text());
    }
  }

  private void index(String file, String fingerprint, DocumentText text) throws IOException {
    String id = DocumentNames.id(file);
    String title = DocumentNames.title(text.title(), file);
    List<DocumentPassage> split =
        Splitter.split(text.pages()).stream().map(p -> passage(id, title, text, p)).toList();
    DocumentTexts.Kept kept = new DocumentTexts.Kept(fingerprint, title, text);
    long start = System.nanoTime();
    texts.save(id, kept);
    passages.put(
        id,
        fingerprint,
        split,
        (work, done, of) -> state(file, new DocumentState.BeingIndexed(done, of)));
    double seconds = Math.max(0.001, (System.nanoTime() - start) / 1e9);
    ready(file, kept, split.size());
    log.info(
        "A document was taken up: {} pages, {} passages, {} a second",
        text.pages().size(),
        split.size(),
        Math.round(split.size() / seconds));
  }

  /** Orders to an assistant are neither found nor quoted; the page shows them. */
  private DocumentPassage passage(String id, String title, DocumentText text, Passage passage) {
    return new DocumentPassage(
        id,
        passage.number(),
        title,
        text.paged(),
        passage.page(),
        text.pages().get(passage.page() - 1).label(),
        passage.headings(),
        orders.leftOut(passage.text()));
  }

  private void ready(String file, DocumentTexts.Kept kept, int split) {
    shelf.change(
        file,
        document ->
            document
                .titled(kept.title())
                .in(new DocumentState.Ready(kept.text().pages().size(), split)));
  }

  /** A file may have been deleted while it was being indexed. */
  private void forgetIfGone(String file) throws IOException {
    if (!shelf.holds(file)) {
      forget(DocumentNames.id(file));
    }
  }

  private void forget(String id) throws IOException {
    passages.remove(id);
    texts.remove(id);
  }

  private void state(String file, DocumentState state) {
    shelf.change(file, document -> document.in(state));
  }

  void close() {
    closing = true;
    worker.shutdownNow();
  }
}
