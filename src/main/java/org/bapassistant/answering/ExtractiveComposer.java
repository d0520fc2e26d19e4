package org.bapassistant.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.Card;
import org.bapassistant.knowledge.KnowledgeBase;
import org.bapassistant.knowledge.Section;
import org.bapassistant.knowledge.SectionKind;
import org.bapassistant.knowledge.Statement;

/**
 * Writes an answer from the sentences of one card, each with its citation. The same card always
 * gives the same text.
 */
final class ExtractiveComposer {

  private final Phrasebook words;

  ExtractiveComposer(Language language) {
    this.words = Phrasebook.in(language);
  }

  /** The text of a card as an answer, in Markdown. */
  String text(Card card, int citation) {
    return frame(card, citation).text();
  }

  /** A card as the blocks of an answer: what to say first, then why, what to avoid, what next. */
  Frame frame(Card card, int citation) {
    List<String> explanation = new ArrayList<>();
    titled(explanation, "heading.short", card.section(SectionKind.IN_SHORT), citation, false);
    titled(explanation, "heading.why", card.section(SectionKind.WHY), citation, false);
    List<String> rest = new ArrayList<>();
    titled(rest, "heading.avoid", card.section(SectionKind.AVOID), citation, false);
    card.section(SectionKind.NEXT_STEP)
        .ifPresent(
            s ->
                rest.add(
                    "**"
                        + words.word("heading.next")
                        + ": "
                        + words.label(card.state())
                        + "**\n\n"
                        + running(s, citation)));
    titled(rest, "heading.badly", card.section(SectionKind.IF_IT_GOES_BADLY), citation, false);
    List<String> say = new ArrayList<>();
    titled(say, "heading.say", card.section(SectionKind.SAY_THIS), citation, true);
    return new Frame(
        card.section(SectionKind.SAFETY)
            .map(s -> "**" + words.word("heading.safety") + "** " + running(s, citation)),
        say.stream().findFirst(),
        explanation,
        rest);
  }

  /** The text of a scope card as an answer: the right door, and words for meanwhile. */
  String routedText(Card card, int citation) {
    List<String> blocks = new ArrayList<>();
    card.section(SectionKind.IN_SHORT).ifPresent(s -> blocks.add(body(s, citation, false)));
    titled(blocks, "heading.meanwhile", card.section(SectionKind.SAY_THIS), citation, true);
    return String.join("\n\n", blocks);
  }

  /** What a card says in short, under a heading. */
  String shortText(Card card, int citation, String heading) {
    return card.section(SectionKind.IN_SHORT)
        .map(s -> "**" + heading + "**\n\n" + body(s, citation, false))
        .orElse("");
  }

  /** The citation of a card, quoting the sentence that the answer begins with. */
  Citation citation(Card card, int number, KnowledgeBase knowledgeBase) {
    SectionKind quoted = SectionKind.IN_SHORT;
    String quote = card.statements(quoted).stream().findFirst().orElse(card.title());
    return new Citation(
        number,
        card.id(),
        card.title(),
        card.topics(),
        quote,
        knowledgeBase.sourcesOf(card.sources(), card.language()),
        "/cards/" + card.id() + "#" + quoted.anchor(),
        knowledgeBase.isFromSite(card));
  }

  private void titled(
      List<String> blocks,
      String heading,
      Optional<Section> section,
      int citation,
      boolean quoted) {
    section.ifPresent(
        s -> blocks.add("**" + words.word(heading) + "**\n\n" + body(s, citation, quoted)));
  }

  private String body(Section section, int citation, boolean quoted) {
    if (!section.bulleted()) {
      return running(section, citation);
    }
    return section.statements().stream()
        .map(
            statement ->
                "- "
                    + (quoted ? words.quoted(statement.text()) : statement.text())
                    + " ["
                    + citation
                    + "]")
        .collect(Collectors.joining("\n"));
  }

  private static String running(Section section, int citation) {
    return section.statements().stream()
        .map(Statement::text)
        .map(text -> text + " [" + citation + "]")
        .collect(Collectors.joining(" "));
  }
}
