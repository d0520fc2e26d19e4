package org.bapassistant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bapassistant.channels.terminal.Terminal;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.Modulithic;

/** Starts the server, or runs a command of the terminal. */
@SpringBootApplication
@Modulithic(systemName = "bap-assistant", sharedModules = "core")
public class BapAssistant {

  public static void main(String[] arguments) {
    if (arguments.length > 0 && Terminal.COMMANDS.contains(arguments[0])) {
      System.exit(new Terminal(BapAssistant::withoutWeb).run(arguments));
    }
    SpringApplication.run(BapAssistant.class, arguments);
  }

  /**
   * For one question: no server, no database, no log lines; beside a running server on a copy of
   * its index.
   */
  private static ConfigurableApplicationContext withoutWeb() {
    Path data =
        Path.of(
            System.getProperty("assistant.data-dir", environment("ASSISTANT_DATA_DIR", "./data")));
    Path used = DataDirectory.isInUse(data) ? copyOfIndex(data) : data;
    return new SpringApplicationBuilder(BapAssistant.class)
        .web(WebApplicationType.NONE)
        .logStartupInfo(false)
        .properties(
            Map.of(
                "logging.level.root",
                "error",
                "assistant.data-dir",
                used.toString(),
                DataDirectory.UNLOCKED,
                "true",
                "assistant.documents-watch",
                "false",
                "spring.autoconfigure.exclude",
                String.join(
                    ",",
                    "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                    "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
                    "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")))
        .run();
  }

  private static String environment(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null ? otherwise : value;
  }

  private static Path copyOfIndex(Path data) {
    try {
      Path copy = Files.createTempDirectory("bap-assistant-ask");
      for (String folder : List.of("index", "embeddings", "documents-index")) {
        copy(data.resolve(folder), Files.createDirectory(copy.resolve(folder)));
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException("the data directory of the running server cannot be read", e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    try (Stream<Path> files = Files.list(from)) {
      for (Path file :
          files.filter(f -> !f.getFileName().toString().equals("write.lock")).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
        to.resolve(file.getFileName()).toFile().deleteOnExit();
      }
    }
  }
}
