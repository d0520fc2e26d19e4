package org.bapassistant.curation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.bapassistant.conversation.UnmetQuestion;
import org.bapassistant.conversation.UnmetQuestions;
import org.bapassistant.knowledge.Library;
import org.bapassistant.retrieval.CardRetriever;
import org.bapassistant.retrieval.Query;
import org.bapassistant.retrieval.Ranking;

/** What colleagues could not get answered, grouped by meaning; the largest gap first. */
public class Gaps {

  /** From 0.70 to 0.77 sixty variants of fifteen questions are grouped alike well. */
  static final double ALIKE = 0.75;

  private static final Duration KEPT = Duration.ofDays(90);
  private static final Duration MONTH = Duration.ofDays(30);

  /** Joining takes the cube of it. */
  private static final int MOST = 400;

  private static final double ANSWERED = 0.5;

  private final UnmetQuestions questions;
  private final CardRetriever retriever;
  private final Library library;
  private final Clock clock;

  Gaps(UnmetQuestions questions, CardRetriever retriever, Library library, Clock clock) {
    this.questions = questions;
    this.retriever = retriever;
    this.library = library;
    this.clock = clock;
  }

  /** The gaps that are open: a question that a card of this site answers now is none. */
  public List<Gap> open() {
    Instant now = clock.instant();
    List<UnmetQuestion> unmet =
        questions.since(now.minus(KEPT), MOST).stream()
            .filter(question -> !isAnsweredOnSite(question))
            .toList();
    List<float[]> meanings = unmet.stream().map(q -> retriever.meaning(q.text())).toList();
    return Clusters.of(meanings, ALIKE).stream()
        .map(members -> gap(members.stream().map(unmet::get).toList(), now))
        .sorted(
            Comparator.comparingInt((Gap gap) -> -gap.questions().size()).thenComparing(Gap::id))
        .toList();
  }

  private boolean isAnsweredOnSite(UnmetQuestion question) {
    Ranking ranking = retriever.rank(Query.of(question.text()));
    return !ranking.cards().isEmpty()
        && ranking.support() >= ANSWERED
        && library.current().isFromSite(ranking.cards().getFirst().card());
  }

  private static Gap gap(List<UnmetQuestion> members, Instant now) {
    List<UnmetQuestion> newestFirst =
        members.stream()
            .sorted(
                Comparator.comparing(UnmetQuestion::at)
                    .reversed()
                    .thenComparing(UnmetQuestion::replyId))
            .toList();
    Instant month = now.minus(MONTH);
    Instant twoMonths = month.minus(MONTH);
    int recent = (int) members.stream().filter(q -> !q.at().isBefore(month)).count();
    int before =
        (int)
            members.stream()
                .filter(q -> q.at().isBefore(month) && !q.at().isBefore(twoMonths))
                .count();
    return new Gap(newestFirst.getLast().replyId(), newestFirst, recent, before);
  }
}
