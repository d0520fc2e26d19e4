package org.bapassistant.knowledge;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The knowledge base as it stands now. Watches the folder and tells of changes by {@link
 * KnowledgeBaseChanged}.
 */
@Component
@EnableConfigurationProperties(KnowledgeProperties.class)
public class Library implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(Library.class);

  private final KnowledgeFiles files;
  private final KnowledgeProperties properties;
  private final ApplicationEventPublisher events;
  private final ScheduledExecutorService watcher =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("library-watch").daemon().factory());
  private final Optional<KnowledgeSupplement> supplement;
  private volatile KnowledgeBase current;
  private long stamp;

  /**
   * @param supplement cards that do not lie in the folder, if there can be any
   */
  Library(
      KnowledgeProperties properties,
      ApplicationEventPublisher events,
      Optional<KnowledgeSupplement> supplement) {
    this.supplement = supplement;
    this.files = KnowledgeFiles.at(properties.knowledgeBase());
    this.properties = properties;
    this.events = events;
    this.stamp = stampNow();
    this.current = read();
    tellFaults(current);
  }

  /** The knowledge base at this moment. */
  public KnowledgeBase current() {
    return current;
  }

  @EventListener(ApplicationReadyEvent.class)
  void watch() {
    long pause = properties.lookEvery().toMillis();
    watcher.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
  }

  /** Reads the files again if they changed since the last look; done when it returns. */
  public synchronized void look() {
    try {
      long now = stampNow();
      if (now != stamp) {
        KnowledgeBase read = read().keepingReadableCardsOf(current);
        stamp = now;
        current = read;
        tellFaults(read);
        events.publishEvent(new KnowledgeBaseChanged(read));
      }
    } catch (RuntimeException e) {
      log.warn(
          "The knowledge base changed but cannot be read; the earlier cards go on answering.", e);
    }
  }

  private long stampNow() {
    return 31 * files.stamp() + supplement.map(KnowledgeSupplement::stamp).orElse(0L);
  }

  /** A file of the folder stands before one of the same name that was written on site. */
  private KnowledgeBase read() {
    SortedMap<String, String> contents = new TreeMap<>(files.read());
    Set<String> onSite = new HashSet<>();
    supplement.map(KnowledgeSupplement::files).orElse(Map.of()).entrySet().stream()
        .filter(file -> contents.putIfAbsent(file.getKey(), file.getValue()) == null)
        .forEach(file -> onSite.add(file.getKey()));
    return KnowledgeBaseReader.parse(contents, onSite);
  }

  @Override
  public void destroy() {
    stop(watcher);
  }

  private static void stop(ExecutorService executor) {
    executor.shutdownNow();
  }

  private static void tellFaults(KnowledgeBase knowledgeBase) {
    knowledgeBase.faults().forEach(fault -> log.warn("Knowledge base: {}", fault));
  }
}
