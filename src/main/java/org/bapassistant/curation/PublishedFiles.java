package org.bapassistant.curation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bapassistant.knowledge.KnowledgeSupplement;

/** The published cards of this site as files of the knowledge base. */
final class PublishedFiles implements KnowledgeSupplement {

  /** The voice that the questions of these cards are put under. */
  private static final String VOICE = "site";

  private final CuratedCards cards;

  PublishedFiles(CuratedCards cards) {
    this.cards = cards;
  }

  @Override
  public Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    for (CuratedCard card : cards.live()) {
      CuratedCard.Live live = card.live().orElseThrow();
      files.put(card.file(), live.content());
      files.put(askedFile(card), asked(card.id(), live.questions()));
    }
    return files;
  }

  @Override
  public long stamp() {
    return cards.lastChange();
  }

  static String askedFile(CuratedCard card) {
    return card.file().replaceFirst("\\.md$", ".asked.md");
  }

  static String asked(String id, List<String> questions) {
    return "# Asked: "
        + id
        + "\n\n## Voice: "
        + VOICE
        + "\n\n"
        + questions.stream().map(question -> "- " + question + "\n").collect(Collectors.joining());
  }
}
