package org.bapassistant.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Reads a knowledge base from its files. What cannot be read is a {@link Fault}; everything else
 * still serves.
 */
public final class KnowledgeBaseReader {

  private static final String SOURCES = "sources.yaml";
  private static final String ASKED = ".asked.md";

  private KnowledgeBaseReader() {}

  /**
   * Reads the knowledge base of a folder, or the copy inside the jar when that folder is absent.
   *
   * @throws java.io.UncheckedIOException when the files cannot be read at all
   */
  public static KnowledgeBase read(Path folder) {
    return parse(KnowledgeFiles.at(folder).read());
  }

  static KnowledgeBase parse(Map<String, String> contents) {
    List<Fault> faults = new ArrayList<>();
    List<Card> cards = new ArrayList<>();
    contents.forEach(
        (file, content) -> {
          if (!file.endsWith(ASKED) && !file.endsWith(SOURCES)) {
            CardParser.parse(file, content, faults)
                .map(card -> card.asking(wordings(file, contents, faults)))
                .ifPresent(cards::add);
          }
        });
    List<Source> sources =
        contents.containsKey(SOURCES)
            ? SourcesParser.parse(SOURCES, contents.get(SOURCES), faults)
            : List.of();
    return new KnowledgeBase(cards, KnowledgeBase.bySourceKey(sources), new TreeSet<>(faults));
  }

  private static List<Wording> wordings(
      String cardFile, Map<String, String> contents, List<Fault> faults) {
    String file = cardFile.substring(0, cardFile.length() - ".md".length()) + ASKED;
    String content = contents.get(file);
    return content == null ? List.of() : WordingParser.parse(file, content, faults);
  }
}
