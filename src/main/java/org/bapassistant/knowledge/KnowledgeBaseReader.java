package org.bapassistant.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bapassistant.core.Language;

/**
 * Reads a knowledge base from its files. What cannot be read is a {@link Fault}; everything else
 * still serves.
 */
public final class KnowledgeBaseReader {

  private static final String SOURCES = "sources.yaml";
  private static final String CARD = ".md";
  private static final String ASKED = ".asked.md";
  private static final String SHEETS = "materials/";

  private KnowledgeBaseReader() {}

  /**
   * Reads the knowledge base of a folder, or the copy inside the jar when that folder is absent.
   *
   * @throws java.io.UncheckedIOException when the files cannot be read at all
   */
  public static KnowledgeBase read(Path folder) {
    return parse(KnowledgeFiles.at(folder).read());
  }

  /** Reads a knowledge base from the texts of its files, by path within the knowledge base. */
  public static KnowledgeBase parse(Map<String, String> contents) {
    return parse(contents, Set.of());
  }

  /**
   * The same.
   *
   * @param onSite which of the files were written on site
   */
  static KnowledgeBase parse(Map<String, String> contents, Set<String> onSite) {
    List<Fault> faults = new ArrayList<>();
    List<Card> cards = new ArrayList<>();
    SortedMap<String, String> sheets = new TreeMap<>();
    contents.forEach(
        (file, content) -> {
          List<Fault> active = ActiveContent.in(file, content);
          faults.addAll(active);
          if (!active.isEmpty() && !file.endsWith(SOURCES)) {
            return; // not served until somebody has looked at it
          }
          if (file.startsWith(SHEETS)) {
            sheets.put(file, content);
          } else if (!file.endsWith(ASKED) && !file.endsWith(SOURCES)) {
            CardParser.parse(file, content, faults)
                .map(card -> card.asking(wordings(file, contents, faults)))
                .ifPresent(cards::add);
          }
        });
    List<Source> sources =
        contents.containsKey(SOURCES)
            ? SourcesParser.parse(SOURCES, contents.get(SOURCES), faults)
            : List.of();
    return new KnowledgeBase(
        cards, KnowledgeBase.bySourceKey(sources), sheets, onSite, new TreeSet<>(faults));
  }

  /**
   * How people ask for a card, in all languages: its English form stands for it where cards are
   * searched, so that both languages find the same card. The French form keeps none.
   */
  private static List<Wording> wordings(
      String cardFile, Map<String, String> contents, List<Fault> faults) {
    List<Wording> wordings = new ArrayList<>();
    String english = inLanguage(cardFile, Language.EN);
    if (!cardFile.equals(english) && contents.containsKey(english)) {
      return wordings;
    }
    for (Language language : Language.values()) {
      String form = inLanguage(cardFile, language);
      String asked = form.substring(0, form.length() - CARD.length()) + ASKED;
      if (contents.containsKey(asked) && ActiveContent.in(asked, contents.get(asked)).isEmpty()) {
        wordings.addAll(WordingParser.parse(asked, contents.get(asked), faults));
      }
    }
    return wordings;
  }

  /** The file of the same card in a language: {@code group/id.fr.md}. */
  private static String inLanguage(String cardFile, Language language) {
    String bare = cardFile.substring(0, cardFile.length() - CARD.length());
    return bare.substring(0, Math.max(0, bare.lastIndexOf('.'))) + "." + language.tag() + CARD;
  }
}
