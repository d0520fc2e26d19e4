package org.bapassistant.answering;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bapassistant.core.Language;
import org.bapassistant.grounding.SentenceVerifier;
import org.bapassistant.knowledge.Card;
import org.bapassistant.knowledge.Group;
import org.bapassistant.knowledge.KnowledgeBase;
import org.bapassistant.knowledge.Library;
import org.bapassistant.knowledge.SectionKind;
import org.bapassistant.knowledge.Signal;
import org.bapassistant.models.TextModel;
import org.bapassistant.prompts.Prompts;
import org.bapassistant.retrieval.CardRetriever;
import org.bapassistant.retrieval.FoundPassage;
import org.bapassistant.retrieval.PassageRetriever;
import org.bapassistant.retrieval.Query;
import org.bapassistant.retrieval.RankedCard;
import org.bapassistant.retrieval.Ranking;
import org.springframework.stereotype.Component;

/**
 * Answers a question from the cards and the clinic's own documents: finds, checks that what was
 * found suffices, composes. A chat model, where there is one, may word what was composed.
 */
@Component
public class Answerer {

  /**
   * Below this probability that the cards answer at all, none is given; the gate is learned for
   * this value.
   */
  static final double SUFFICIENT = 0.5;

  private static final String OFF_TOPIC = "scope-off-topic";

  private final CardRetriever retriever;
  private final PassageRetriever passages;
  private final Library library;
  private final Optional<Writing> writing;

  Answerer(
      CardRetriever retriever,
      PassageRetriever passages,
      Library library,
      Optional<TextModel> model,
      SentenceVerifier verifier,
      Prompts prompts) {
    this.retriever = retriever;
    this.passages = passages;
    this.library = library;
    this.writing =
        model.map(
            writer ->
                new Writing(new Weaver(writer, verifier, prompts), new Rewriter(writer, prompts)));
  }

  /**
   * The answer to a question.
   *
   * @param delivery is given the parts of an answer that a model writes; all else comes at once
   * @throws org.bapassistant.retrieval.IndexUnavailable while the index is being built
   */
  public Answer answer(Question question, Delivery delivery) {
    Ranking cards = retriever.rank(query(question)).showing(in(question.language()));
    long start = System.nanoTime();
    List<FoundPassage> found = new DocumentEvidence(passages).about(question.text());
    Ranking ranking = cards.besides((System.nanoTime() - start) / 1e6);
    Answer plain = compose(question, ranking);
    Answer answer =
        !found.isEmpty() && DocumentEvidence.lead(found, ranking)
            ? plain
            : woven(question, plain, ranking, delivery);
    return found.isEmpty()
        ? answer
        : new DocumentAnswers(passages, question).join(answer, found, ranking);
  }

  /** A card in a language, as far as there is one. */
  private UnaryOperator<Card> in(Language language) {
    KnowledgeBase knowledgeBase = library.current();
    return card -> knowledgeBase.card(card.id(), language).orElse(card);
  }

  private Query query(Question question) {
    Query query = FollowUps.query(question);
    return query.leans()
        ? writing
            .flatMap(model -> model.rewriter().standalone(question, library.current()))
            .map(alone -> new Query(alone, Optional.empty(), false))
            .orElse(query)
        : query;
  }

  private Answer woven(Question question, Answer plain, Ranking ranking, Delivery delivery) {
    return plain instanceof Answer.Grounded grounded && writing.isPresent()
        ? writing
            .get()
            .weaver()
            .weave(question, grounded, Closeness.evidence(ranking), library.current(), delivery)
        : plain;
  }

  /**
   * The citation of one card by its id, such as the card of a condition that the screening named.
   */
  public List<Citation> cite(String cardId, Language language) {
    KnowledgeBase knowledgeBase = library.current();
    return knowledgeBase.card(cardId, language).stream()
        .map(card -> new ExtractiveComposer(language).citation(card, 1, knowledgeBase))
        .toList();
  }

  /**
   * A limit in fixed words, with cards that may help instead.
   *
   * @param text in the language of the answer
   * @param offer ids of cards; those that there are not are left out
   * @param otherwise what to offer when none of them is there
   */
  public Answer limit(
      String text, List<String> offer, List<Alternative> otherwise, Language language) {
    List<Alternative> cards =
        offer.stream()
            .flatMap(id -> library.current().card(id, language).stream())
            .map(card -> new Alternative(card.id(), card.title()))
            .toList();
    return new Answer.Abstained(
        text, Answer.Reason.LIMIT, cards.isEmpty() ? otherwise : cards, Ranking.Millis.NONE);
  }

  /**
   * A limit in the words of a scope card, with what the cards hold about the evidence.
   *
   * @param scopeId such as {@code scope-overclaim}; empty when there is no such card
   */
  public Optional<Answer> limit(String scopeId, Language language) {
    return new EvidenceLimit(library.current(), language).of(scopeId, Ranking.Millis.NONE);
  }

  private Answer compose(Question question, Ranking ranking) {
    return NamedStudy.in(question.text(), library.current())
        .flatMap(
            study ->
                new EvidenceLimit(library.current(), question.language())
                    .of(EvidenceLimit.INVENTED_SOURCE, ranking.millis()))
        .orElseGet(() -> composeFrom(question, ranking));
  }

  private Answer composeFrom(Question question, Ranking ranking) {
    if (ranking.cards().isEmpty()) {
      return abstained(question, Answer.Reason.NOTHING_FOUND, ranking);
    }
    if (ranking.support() < SUFFICIENT) {
      return abstained(question, Answer.Reason.NOT_SUPPORTED, ranking);
    }
    Card main = ranking.cards().getFirst().card();
    if (main.id().equals(OFF_TOPIC)) {
      return abstained(question, Answer.Reason.OFF_TOPIC, ranking);
    }
    return main.group() == Group.SCOPE
        ? routed(question, main, ranking)
        : grounded(question, main, ranking);
  }

  private Answer grounded(Question question, Card main, Ranking ranking) {
    KnowledgeBase knowledgeBase = library.current();
    ExtractiveComposer composer = new ExtractiveComposer(question.language());
    return new Answer.Grounded(
        composer.text(main, 1),
        main.statements(SectionKind.SAY_THIS),
        main.statements(SectionKind.AVOID),
        main.signal().or(() -> signal(question, ranking)),
        main.state(),
        List.of(composer.citation(main, 1, knowledgeBase)),
        Closeness.alternatives(ranking),
        Phrasebook.in(question.language()).suggestions(main.state()),
        Composition.EXTRACTIVE,
        ranking.millis());
  }

  private Answer routed(Question question, Card main, Ranking ranking) {
    ExtractiveComposer composer = new ExtractiveComposer(question.language());
    return new Answer.Routed(
        composer.routedText(main, 1),
        main.statements(SectionKind.SAY_THIS),
        List.of(composer.citation(main, 1, library.current())),
        Closeness.alternatives(ranking),
        ranking.millis());
  }

  private static Answer abstained(Question question, Answer.Reason reason, Ranking ranking) {
    String key = reason == Answer.Reason.OFF_TOPIC ? "abstained.offtopic" : "abstained";
    return new Answer.Abstained(
        Phrasebook.in(question.language()).word(key),
        reason,
        Closeness.nearest(ranking),
        ranking.millis());
  }

  /**
   * The signal of a quoted patient when the main card is about the method: the likeliest among the
   * other cards.
   */
  private static Optional<Signal> signal(Question question, Ranking ranking) {
    if (!Quotation.isIn(question.text())) {
      return Optional.empty();
    }
    Map<Signal, Double> weights = new EnumMap<>(Signal.class);
    for (RankedCard ranked : ranking.cards()) {
      ranked
          .card()
          .signal()
          .ifPresent(signal -> weights.merge(signal, ranked.probability(), Double::sum));
    }
    return weights.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }
}
