package org.bapassistant;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Takes the data directory for this process before anything else opens a file in it: makes it when
 * missing, sees that it can be written, and holds its lock until the process ends.
 */
final class DataDirectory implements EnvironmentPostProcessor {

  private static final String KEY = "assistant.data-dir";

  /** Set by commands that only read, and by tests that bring their own directory. */
  static final String UNLOCKED = "assistant.data-dir-unlocked";

  private static @Nullable FileLock lock;
  private static @Nullable Path locked;

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    Path directory = Path.of(environment.getProperty(KEY, "./data")).toAbsolutePath().normalize();
    // The database takes absolute paths only, and every part must mean the same folder.
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("data directory", Map.of(KEY, directory.toString())));
    if (!environment.getProperty(UNLOCKED, Boolean.class, false)) {
      take(directory);
    }
  }

  private static synchronized void take(Path directory) {
    Path absolute = directory.toAbsolutePath().normalize();
    if (absolute.equals(locked)) {
      return;
    }
    try {
      Files.createDirectories(absolute);
      FileChannel channel =
          FileChannel.open(
              absolute.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock taken = channel.tryLock();
      if (taken == null) {
        channel.close();
        throw inUse();
      }
      lock = taken;
      locked = absolute;
    } catch (OverlappingFileLockException e) {
      throw inUse();
    } catch (IOException e) {
      throw new UnusableSetting(
          "assistant.data-dir cannot be written; make the folder writable or name another with assistant.data-dir");
    }
  }

  /** Whether another process holds a directory. */
  static boolean isInUse(Path directory) {
    try {
      take(directory);
      return false;
    } catch (UnusableSetting e) {
      return true;
    }
  }

  private static UnusableSetting inUse() {
    return new UnusableSetting(
        "assistant.data-dir is in use by another process; stop that one or name another folder with assistant.data-dir");
  }
}
