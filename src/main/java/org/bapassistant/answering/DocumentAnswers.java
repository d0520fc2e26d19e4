package org.bapassistant.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bapassistant.knowledge.BapState;
import org.bapassistant.retrieval.FoundPassage;
import org.bapassistant.retrieval.PassageRetriever;
import org.bapassistant.retrieval.Ranking;

/** Joins what documents say to the answer from the cards. */
final class DocumentAnswers {

  private final DocumentQuotes quotes;
  private final Question question;

  DocumentAnswers(PassageRetriever retriever, Question question) {
    this.quotes = new DocumentQuotes(retriever, question.language());
    this.question = question;
  }

  /**
   * The answer with the passages.
   *
   * @param passages that bear on the question; at least one
   */
  Answer join(Answer answer, List<FoundPassage> passages, Ranking ranking) {
    return switch (answer) {
      case Answer.Grounded card ->
          DocumentEvidence.lead(passages, ranking)
              ? fromDocuments(passages, nearest(card), card.millis())
              : beside(card, passages);
      case Answer.Routed card -> beside(card, passages);
      case Answer.Abstained none -> fromDocuments(passages, none.alternatives(), none.millis());
    };
  }

  /** The card that would have led is offered instead. */
  private static List<Alternative> nearest(Answer.Grounded card) {
    Citation main = card.citations().getFirst();
    return List.of(new Alternative(main.cardId(), main.title()));
  }

  private Answer fromDocuments(
      List<FoundPassage> passages, List<Alternative> alternatives, Ranking.Millis millis) {
    DocumentQuotes.Quoted quoted = quotes.quote(question.text(), passages, 1);
    return new Answer.Grounded(
        quoted.text(),
        List.of(),
        List.of(),
        Optional.empty(),
        BapState.RESPOND,
        quoted.citations(),
        alternatives,
        List.of(),
        Composition.EXTRACTIVE,
        millis);
  }

  private Answer beside(Answer.Grounded card, List<FoundPassage> passages) {
    DocumentQuotes.Quoted quoted = quotes.quote(question.text(), passages, next(card.citations()));
    return new Answer.Grounded(
        card.text() + "\n\n" + quoted.text(),
        card.say(),
        card.avoid(),
        card.signal(),
        card.next(),
        joined(card.citations(), quoted.citations()),
        card.alternatives(),
        card.suggestions(),
        card.composition(),
        card.millis());
  }

  private Answer beside(Answer.Routed card, List<FoundPassage> passages) {
    DocumentQuotes.Quoted quoted = quotes.quote(question.text(), passages, next(card.citations()));
    return new Answer.Routed(
        card.text() + "\n\n" + quoted.text(),
        card.say(),
        joined(card.citations(), quoted.citations()),
        card.alternatives(),
        card.millis());
  }

  private static int next(List<Citation> citations) {
    return citations.stream().mapToInt(Citation::n).max().orElse(0) + 1;
  }

  private static List<Citation> joined(List<Citation> cards, List<Citation> documents) {
    List<Citation> all = new ArrayList<>(cards);
    all.addAll(documents);
    return all;
  }
}
