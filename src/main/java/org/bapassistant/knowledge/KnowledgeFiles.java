package org.bapassistant.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Where the files of a knowledge base lie: a folder, or the copy inside the jar. */
sealed interface KnowledgeFiles {

  /** Contents by path relative to the knowledge base, with {@code /} between folders. */
  SortedMap<String, String> read();

  /** A number that changes when a file is added, removed or written. */
  long stamp();

  /** The folder, or the copy inside the jar when that folder is absent. */
  static KnowledgeFiles at(Path folder) {
    return Files.isDirectory(folder) ? new Folder(folder) : new Bundled();
  }

  private static boolean isKnowledge(String name) {
    return name.endsWith(".en.md")
        || name.endsWith(".fr.md")
        || name.endsWith(".asked.md")
        || name.equals("sources.yaml");
  }

  record Folder(Path root) implements KnowledgeFiles {

    @Override
    public SortedMap<String, String> read() {
      SortedMap<String, String> contents = new TreeMap<>();
      try (Stream<Path> paths = Files.walk(root)) {
        for (Path path : paths.filter(p -> isKnowledge(p.getFileName().toString())).toList()) {
          contents.put(
              root.relativize(path).toString().replace('\\', '/'),
              new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(
            "the knowledge base cannot be read; check the folder and its permissions", e);
      }
      return contents;
    }

    @Override
    public long stamp() {
      long[] stamp = {17};
      try (Stream<Path> paths =
          Files.find(
              root,
              4,
              (path, attributes) -> attributes.isRegularFile() && mix(stamp, path, attributes))) {
        long files = paths.count();
        return stamp[0] * 31 + files;
      } catch (IOException | UncheckedIOException e) {
        // A file that vanished between listing and looking: the next look sees the folder as it
        // then is.
        return stamp[0] + 1;
      }
    }

    private static boolean mix(long[] stamp, Path path, BasicFileAttributes attributes) {
      stamp[0] +=
          (path.hashCode() * 31L + attributes.size()) * 31L
              + attributes.lastModifiedTime().toMillis();
      return true;
    }
  }

  record Bundled() implements KnowledgeFiles {

    private static final String ROOT = "knowledge-base/";

    @Override
    public SortedMap<String, String> read() {
      SortedMap<String, String> contents = new TreeMap<>();
      try {
        for (Resource resource :
            new PathMatchingResourcePatternResolver()
                .getResources("classpath:" + ROOT + "**/*.*")) {
          String url = resource.getURL().toString();
          String name = url.substring(url.lastIndexOf(ROOT) + ROOT.length());
          if (isKnowledge(name.substring(name.lastIndexOf('/') + 1))) {
            contents.put(name, resource.getContentAsString(StandardCharsets.UTF_8));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(
            "the knowledge base inside the jar cannot be read; install the jar again", e);
      }
      return contents;
    }

    @Override
    public long stamp() {
      return 0;
    }
  }
}
