package org.bapassistant.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import org.bapassistant.core.Language;

/**
 * The English and the French form of a card say the same. Each French file carries a mark of both
 * texts as they were when somebody last compared them; when either changes, the mark no longer fits
 * and the pair is stale until it was compared again.
 */
public final class Pairing {

  private Pairing() {}

  /** The mark of two forms of a card: eight hexadecimal digits. */
  public static String mark(Card english, Card french) {
    CRC32 sum = new CRC32();
    sum.update(content(english).getBytes(StandardCharsets.UTF_8));
    sum.update(content(french).getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%08x", sum.getValue());
  }

  /** Whether one form of a card was changed since both were last compared. */
  public static boolean isStale(KnowledgeBase knowledgeBase, Card card) {
    Optional<Card> english = knowledgeBase.form(card.id(), Language.EN);
    Optional<Card> french = knowledgeBase.form(card.id(), Language.FR);
    return english.isPresent()
        && french.isPresent()
        && !french.get().pair().equals(Optional.of(mark(english.get(), french.get())));
  }

  /** What keeps a French form from being the pair of an English one; empty when all is well. */
  static List<String> faults(KnowledgeBase knowledgeBase, Card french) {
    Optional<Card> english = knowledgeBase.form(french.id(), Language.EN);
    if (english.isEmpty()) {
      return List.of("there is no English form; write " + french.id() + ".en.md first");
    }
    List<String> wrong = new ArrayList<>();
    if (!fields(english.get()).equals(fields(french))) {
      wrong.add("a field other than the title differs from the English form: make them equal");
    }
    if (!shape(english.get()).equals(shape(french))) {
      wrong.add(
          "sections, number of sentences or their sources differ from the English form: the two"
              + " say the same, sentence by sentence");
    }
    if (isStale(knowledgeBase, french)) {
      wrong.add(
          "one of the two languages was changed since they were compared: read both, then run"
              + " 'pairs --confirm "
              + french.id()
              + "'");
    }
    return wrong;
  }

  private static List<Object> fields(Card card) {
    return List.of(
        card.group(),
        card.kind(),
        card.topics(),
        card.signal(),
        card.state(),
        card.certainty(),
        card.domains(),
        card.techniques(),
        card.sources(),
        card.status());
  }

  /** Per section how many statements it has, and all its sources in order. */
  private static List<Object> shape(Card card) {
    List<Object> shape = new ArrayList<>();
    for (Section section : card.sections()) {
      shape.add(section.kind());
      shape.add(section.bulleted() ? section.statements().size() : 0);
      section.statements().forEach(statement -> shape.addAll(statement.sources()));
    }
    return shape;
  }

  private static String content(Card card) {
    return card.title() + "\n" + card.text() + "\n";
  }
}
