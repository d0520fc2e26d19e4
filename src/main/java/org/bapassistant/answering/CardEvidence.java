package org.bapassistant.answering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bapassistant.grounding.Evidence;
import org.bapassistant.knowledge.Card;
import org.bapassistant.knowledge.KnowledgeBase;
import org.bapassistant.knowledge.SectionKind;
import org.bapassistant.knowledge.Source;

/** Cards as a chat model is given them, and as its sentences are checked against them. */
final class CardEvidence {

  private final List<Card> cards;
  private final KnowledgeBase knowledgeBase;

  /**
   * Numbers cards from 1.
   *
   * @param cards best first
   */
  CardEvidence(List<Card> cards, KnowledgeBase knowledgeBase) {
    this.cards = List.copyOf(cards);
    this.knowledgeBase = knowledgeBase;
  }

  /** What a sentence may rest on under each number. */
  List<Evidence> evidence() {
    List<Evidence> evidence = new ArrayList<>();
    for (Card card : cards) {
      evidence.add(
          new Evidence(
              evidence.size() + 1,
              card.title(),
              card.statements(SectionKind.SAY_THIS),
              statements(card),
              card.statements(SectionKind.AVOID),
              knowledgeBase.sourcesOf(card.sources(), card.language()).stream()
                  .map(Source::label)
                  .toList()));
    }
    return evidence;
  }

  /** The cards as the text of a prompt. */
  String text() {
    return IntStream.range(0, cards.size())
        .mapToObj(i -> "[%d] %s%n%s".formatted(i + 1, cards.get(i).title(), sections(cards.get(i))))
        .collect(Collectors.joining("\n\n"));
  }

  /** The card of a number, from 1. */
  Card card(int number) {
    return cards.get(number - 1);
  }

  private static String sections(Card card) {
    return card.sections().stream()
        .map(
            section ->
                section.kind().heading()
                    + ":\n"
                    + String.join("\n", card.statements(section.kind())))
        .collect(Collectors.joining("\n"));
  }

  private static List<String> statements(Card card) {
    return Arrays.stream(SectionKind.values())
        .filter(kind -> kind != SectionKind.AVOID && kind != SectionKind.SAY_THIS)
        .flatMap(kind -> card.statements(kind).stream())
        .toList();
  }
}
