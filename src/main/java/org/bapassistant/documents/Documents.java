package org.bapassistant.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bapassistant.retrieval.PassageRetriever;
import org.bapassistant.safety.OrdersInText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The clinic's own documents as they stand now. Watches the folder: a new or changed file is taken
 * up when it has stood still for one look, a file that is gone no longer answers.
 */
@Component
@EnableConfigurationProperties(DocumentsProperties.class)
public class Documents implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(Documents.class);
  private static final long LOOK_EVERY_MILLIS = 1_000;

  private final DocumentsProperties properties;
  private final DocumentFolder folder;
  private final DocumentTexts texts;
  private final Shelf shelf = new Shelf();
  private final OrdersInText orders = new OrdersInText();
  private final Intake intake;
  private final ScheduledExecutorService watcher =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("documents-watch").daemon().factory());
  private Map<String, DocumentFolder.Stamp> seen = new HashMap<>();
  private final Map<String, DocumentFolder.Stamp> taken = new HashMap<>();

  Documents(DocumentsProperties properties, PassageRetriever passages) {
    this.properties = properties;
    this.folder = new DocumentFolder(properties.folder());
    this.texts = new DocumentTexts(properties.dataDir().resolve("documents-text"));
    this.intake =
        new Intake(folder, texts, shelf, passages, new BoundedReading(properties.limits()));
  }

  /** All files of the folder, by name. */
  public List<ShelvedDocument> list() {
    return shelf.all();
  }

  /**
   * One page.
   *
   * @param number from 1
   * @param passage to mark, from 0
   */
  public Optional<DocumentPage> page(String id, int number, Optional<Integer> passage) {
    return shelf
        .find(id)
        .flatMap(shelved -> texts.load(id))
        .filter(kept -> number >= 1 && number <= kept.text().pages().size())
        .map(kept -> page(id, number, passage, kept));
  }

  private DocumentPage page(
      String id, int number, Optional<Integer> passage, DocumentTexts.Kept kept) {
    List<PageText> pages = kept.text().pages();
    Optional<DocumentPage.Range> marked =
        passage.flatMap(
            wanted ->
                Splitter.split(pages).stream()
                    .filter(p -> p.number() == wanted && p.page() == number)
                    .map(p -> new DocumentPage.Range(p.first(), p.last()))
                    .findFirst());
    return new DocumentPage(
        id,
        kept.title(),
        kept.text().paged(),
        pages.size(),
        pages.get(number - 1),
        marked,
        pages.get(number - 1).blocks().stream().anyMatch(block -> orders.areIn(block.text())));
  }

  /** Who may add and delete files through the page. */
  public DocumentsProperties.Uploads uploads() {
    return properties.documentsUpload();
  }

  /** The size of the largest file that is taken. */
  public long limitMegabytes() {
    return properties.documentsLimit().toMegabytes();
  }

  /** What came of an upload. */
  public enum Upload {
    TAKEN,
    EMPTY,
    UNSUPPORTED
  }

  /**
   * Puts a file into the folder, in the place of one of the same name.
   *
   * @throws IOException when the disk is full or cannot be written
   */
  public Upload add(String name, InputStream content, long size) throws IOException {
    Optional<String> fit = DocumentNames.fileName(name);
    if (fit.isEmpty()) {
      return Upload.UNSUPPORTED;
    }
    if (size == 0) {
      return Upload.EMPTY;
    }
    folder.put(fit.get(), content);
    return Upload.TAKEN;
  }

  /** Deletes a file from the folder; it no longer answers. */
  public void remove(String id) throws IOException {
    Optional<ShelvedDocument> document = shelf.find(id);
    if (document.isPresent()) {
      folder.remove(document.get().file());
      watcher.execute(this::look);
    }
  }

  @EventListener(ApplicationReadyEvent.class)
  void watch() {
    if (properties.documentsWatch()) {
      watcher.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void look() {
    try {
      Map<String, DocumentFolder.Stamp> now = folder.files();
      intake.forgetAllBut(now.keySet());
      taken.keySet().retainAll(now.keySet());
      now.forEach(this::consider);
      seen = now;
    } catch (IOException | RuntimeException e) {
      log.warn("The folder of documents cannot be read: {}", e.getClass().getName());
    }
  }

  private void consider(String file, DocumentFolder.Stamp stamp) {
    shelf.expect(file);
    boolean stands = stamp.equals(seen.get(file));
    if (stands && !stamp.equals(taken.get(file))) {
      taken.put(file, stamp);
      intake.take(file);
    }
  }

  @Override
  public void destroy() {
    watcher.shutdownNow();
    intake.close();
  }
}
