package org.bapassistant.knowledge;

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
  private volatile KnowledgeBase current;
  private long stamp;

  Library(KnowledgeProperties properties, ApplicationEventPublisher events) {
    this.files = KnowledgeFiles.at(properties.knowledgeBase());
    this.properties = properties;
    this.events = events;
    this.stamp = files.stamp();
    this.current = KnowledgeBaseReader.parse(files.read());
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

  /** Reads the files again if they changed since the last look. */
  void look() {
    try {
      long now = files.stamp();
      if (now != stamp) {
        KnowledgeBase read =
            KnowledgeBaseReader.parse(files.read()).keepingReadableCardsOf(current);
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
