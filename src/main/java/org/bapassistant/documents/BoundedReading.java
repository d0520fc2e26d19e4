package org.bapassistant.documents;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a file in a process of its own with little memory and little time, so that no file can take
 * the server down (decision 0010).
 */
final class BoundedReading {

  private static final int LONGEST_LINE = 32 << 20;

  private final JsonMapper json = JsonMapper.builder().build();
  private final ReadingLimits limits;

  BoundedReading(ReadingLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads a file.
   *
   * @throws IOException when the process cannot be started or the file is gone
   */
  Reading read(Path file, PageProgress progress) throws IOException, InterruptedException {
    if (Files.size(file) > limits.bytes()) {
      return new Reading.NotRead(Refusal.TOO_LARGE);
    }
    Path scratch = Files.createTempDirectory("bap-assistant-reading");
    Process process = start(file, scratch);
    try {
      CompletableFuture<Reading> result =
          CompletableFuture.supplyAsync(
              () -> result(process, progress), task -> Thread.ofVirtual().start(task));
      return result.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new Reading.NotRead(Refusal.TOO_SLOW);
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IOException("what the reading process said cannot be understood", e.getCause());
    } finally {
      process.destroyForcibly().waitFor();
      delete(scratch);
    }
  }

  private Process start(Path file, Path scratch) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + limits.memoryMegabytes() + "m",
            "-Xss2m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            // What the JVM says at its end must not stand among the messages.
            "-XX:+DisplayVMOutputToStderr",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + scratch));
    command.addAll(program());
    command.addAll(
        List.of(
            file.toAbsolutePath().toString(),
            Integer.toString(limits.pages()),
            Long.toString(limits.characters())));
    return new ProcessBuilder(command)
        .directory(scratch.toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** The class path and main class; within one jar, Spring's launcher opens it. */
  private static List<String> program() {
    String main = ReadingProcess.class.getName();
    String path = System.getProperty("java.class.path");
    boolean packed =
        ReadingProcess.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .toString()
            .contains("BOOT-INF");
    if (packed) {
      return List.of(
          "-Dloader.main=" + main,
          "-cp",
          new File(path).getAbsolutePath(),
          "org.springframework.boot.loader.launch.PropertiesLauncher");
    }
    return List.of("-cp", absolute(path), main);
  }

  private static String absolute(String classPath) {
    return Stream.of(classPath.split(File.pathSeparator))
        .map(entry -> new File(entry).getAbsolutePath())
        .reduce((a, b) -> a + File.pathSeparator + b)
        .orElse("");
  }

  private Reading result(Process process, PageProgress progress) {
    List<PageText> pages = new ArrayList<>();
    long characters = 0;
    ReadingMessage.Head head = new ReadingMessage.Head("", false);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = next(lines); line != null; line = next(lines)) {
        ReadingMessage message = json.readValue(line, ReadingMessage.class);
        characters += message.characters();
        if (characters > limits.characters()) {
          return new Reading.NotRead(Refusal.UNFOLDS_TOO_FAR);
        }
        if (message.refusal() != null) {
          return new Reading.NotRead(message.refusal());
        } else if (message.progress() != null) {
          progress.pages(message.progress().done(), message.progress().of());
        } else if (message.head() != null) {
          head = message.head();
        } else if (message.page() != null) {
          pages.add(message.page());
        } else if (message.end() != null) {
          return whole(new DocumentText(head.title(), head.paged(), pages));
        }
      }
      // It ended in the middle: only memory ends it so.
      return new Reading.NotRead(Refusal.TOO_HEAVY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JacksonException e) {
      return new Reading.NotRead(Refusal.DAMAGED);
    }
  }

  private static @org.jspecify.annotations.Nullable String next(BufferedReader lines)
      throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = lines.read(); c >= 0; c = lines.read()) {
      if (c == '\n') {
        return line.toString();
      }
      if (line.length() == LONGEST_LINE) {
        throw new IOException("a line of the reading process is too long");
      }
      line.append((char) c);
    }
    return null;
  }

  private static Reading whole(DocumentText text) {
    return text.words() == 0
        ? new Reading.NotRead(Refusal.NO_TEXT)
        : new Reading.Read(Paragraphs.cut(text));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
