package org.bapassistant.documents;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * The program that reads one file and ends; {@link BoundedReading} starts it. It writes messages,
 * one JSON object a line, to its standard output and never opens a connection. Whatever a malicious
 * file does to it, the server goes on.
 */
final class ReadingProcess {

  /** A share of unpacked to packed bytes that no honest file has. */
  private static final double LOWEST_INFLATE_RATIO = 0.005;

  private static final long LARGEST_PART = 200L << 20;

  private ReadingProcess() {}

  /** Arguments: file, most pages, most characters. */
  public static void main(String[] arguments) {
    PrintStream messages = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    // Libraries that print must not be taken for messages.
    System.setOut(System.err);
    JsonMapper json = JsonMapper.builder().build();
    ReadingLimits limits =
        new ReadingLimits(
            Long.MAX_VALUE,
            Integer.parseInt(arguments[1]),
            Long.parseLong(arguments[2]),
            Duration.ZERO,
            0);
    for (ReadingMessage message : read(Path.of(arguments[0]), limits, json, messages)) {
      send(message, json, messages);
    }
    messages.flush();
  }

  private static Iterable<ReadingMessage> read(
      Path file, ReadingLimits limits, JsonMapper json, PrintStream messages) {
    ZipSecureFile.setMinInflateRatio(LOWEST_INFLATE_RATIO);
    ZipSecureFile.setMaxEntrySize(LARGEST_PART);
    ZipSecureFile.setMaxTextSize(limits.characters());
    try {
      if (Files.size(file) == 0) {
        throw new Refused(Refusal.EMPTY);
      }
      FileReader reader = FileKind.of(file).reader();
      DocumentText text =
          reader.read(
              file, limits, (done, of) -> send(ReadingMessage.progress(done, of), json, messages));
      return ReadingMessage.of(text);
    } catch (Refused e) {
      return ReadingMessage.refused(e.refusal());
    } catch (IOException | RuntimeException | LinkageError e) {
      return ReadingMessage.refused(unfoldsTooFar(e) ? Refusal.UNFOLDS_TOO_FAR : Refusal.DAMAGED);
    } catch (StackOverflowError e) {
      return ReadingMessage.refused(Refusal.DAMAGED);
    }
  }

  /** POI tells a bomb by its words only. */
  private static boolean unfoldsTooFar(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (message.contains("Zip bomb") || message.contains("text would exceed")) {
        return true;
      }
    }
    return false;
  }

  private static void send(ReadingMessage message, JsonMapper json, PrintStream messages) {
    messages.println(json.writeValueAsString(message));
    messages.flush();
  }
}
