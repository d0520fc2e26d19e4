package org.bapassistant.prompts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of the prompts: in a folder, or the copy inside the jar when it is absent. */
final class PromptFiles {

  private static final String ROOT = "prompts/";

  private PromptFiles() {}

  /** Contents by path within the folder, with {@code /} between folders. */
  static SortedMap<String, String> read(Path folder) {
    try {
      return Files.isDirectory(folder) ? fromFolder(folder) : fromJar();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "assistant.prompts: the folder cannot be read; check it and its permissions", e);
    }
  }

  private static SortedMap<String, String> fromFolder(Path folder) throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".md")).toList()) {
        contents.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
      }
    }
    return contents;
  }

  private static SortedMap<String, String> fromJar() throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    for (Resource file :
        new PathMatchingResourcePatternResolver().getResources("classpath:" + ROOT + "*/*/v*.md")) {
      String url = file.getURL().toString();
      contents.put(
          url.substring(url.lastIndexOf(ROOT) + ROOT.length()),
          file.getContentAsString(StandardCharsets.UTF_8));
    }
    return contents;
  }
}
