package org.bapassistant.channels.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a test an empty data directory under {@code target}. */
final class FreshDataDirectory
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    try {
      Path folder =
          Files.createTempDirectory(Files.createDirectories(Path.of("target/test-data")), "web");
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
}
