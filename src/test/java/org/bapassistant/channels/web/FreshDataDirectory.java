package org.bapassistant.channels.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bapassistant.retrieval.CardRetriever;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives a test a data directory of its own under {@code target}. It is empty but for the index of
 * the cards, which the first test makes and the others copy: making it takes half a minute.
 */
final class FreshDataDirectory
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Logger log = LoggerFactory.getLogger(FreshDataDirectory.class);
  private static final Path ALL = Path.of("target/test-data");
  private static final String INDEX = "index";
  private static final Path MADE = ALL.resolve("made-" + ProcessHandle.current().pid());

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    try {
      Path folder = Files.createTempDirectory(Files.createDirectories(ALL), "web");
      if (Files.exists(MADE)) {
        copy(MADE, folder.resolve(INDEX));
      } else {
        ApplicationListener<ApplicationReadyEvent> keep =
            ready -> Thread.ofVirtual().start(() -> keep(context, folder.resolve(INDEX)));
        context.addApplicationListener(keep);
      }
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "fresh", Map.of("assistant.data-dir", folder.toAbsolutePath().toString())));
    } catch (IOException e) {
      throw new UncheckedIOException("no folder for the test", e);
    }
  }

  /** Keeps a copy of a complete index; a test that ends before it is complete leaves none. */
  private static void keep(ConfigurableApplicationContext context, Path index) {
    try {
      context.getBean(CardRetriever.class).awaitComplete();
      Path copy = Files.createTempDirectory(ALL, "making");
      copy(index, copy);
      Files.move(copy, MADE);
    } catch (FileAlreadyExistsException e) {
      log.debug("Another test was first.", e);
    } catch (IOException | RuntimeException e) {
      log.info("No index is kept of this test, the next one makes it: {}", e.toString());
    }
  }

  /** Files of an index never change once they are written, so that they can be copied in use. */
  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    List<Path> files;
    try (Stream<Path> all = Files.list(from)) {
      files = all.filter(file -> !file.endsWith("write.lock")).toList();
    }
    for (Path file : files) {
      Files.copy(file, to.resolve(file.getFileName()));
    }
  }
}
