package org.bapassistant.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.Card;
import org.bapassistant.knowledge.KnowledgeBase;
import org.bapassistant.knowledge.SectionKind;
import org.bapassistant.retrieval.Ranking;

/**
 * Answers what asks for more than is known: a claim that goes too far, a study that no card rests
 * on. Says the limit, then what the cards do hold; never repeats the claim.
 */
final class EvidenceLimit {

  static final String INVENTED_SOURCE = "scope-invented-source";

  private static final String EVIDENCE = "bap-evidence";

  private final KnowledgeBase knowledgeBase;
  private final Language language;
  private final Phrasebook words;

  EvidenceLimit(KnowledgeBase knowledgeBase, Language language) {
    this.knowledgeBase = knowledgeBase;
    this.language = language;
    this.words = Phrasebook.in(language);
  }

  /**
   * The answer.
   *
   * @param scopeId of the card that tells the limit; no answer when there is none
   */
  Optional<Answer> of(String scopeId, Ranking.Millis millis) {
    return knowledgeBase.card(scopeId, language).map(limit -> of(limit, millis));
  }

  private Answer of(Card limit, Ranking.Millis millis) {
    ExtractiveComposer composer = new ExtractiveComposer(language);
    List<String> blocks = new ArrayList<>();
    if (limit.id().equals(INVENTED_SOURCE)) {
      blocks.add(words.word("unknown.study"));
    }
    blocks.add(composer.routedText(limit, 1));
    List<Citation> citations = new ArrayList<>();
    citations.add(composer.citation(limit, 1, knowledgeBase));
    knowledgeBase
        .card(EVIDENCE, language)
        .ifPresent(
            card -> {
              blocks.add(composer.shortText(card, 2, words.word("heading.evidence")));
              citations.add(composer.citation(card, 2, knowledgeBase));
            });
    return new Answer.Routed(
        String.join("\n\n", blocks),
        limit.statements(SectionKind.SAY_THIS),
        citations,
        List.of(),
        millis);
  }
}
