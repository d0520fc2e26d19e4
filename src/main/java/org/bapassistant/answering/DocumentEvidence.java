package org.bapassistant.answering;

import java.util.List;
import java.util.Optional;
import org.bapassistant.retrieval.FoundPassage;
import org.bapassistant.retrieval.PassageRetriever;
import org.bapassistant.retrieval.Ranking;

/**
 * Decides what passages of the clinic's own documents add to an answer: those that clearly bear on
 * the question stand beside the card, and lead only where no card is about as relevant (decision
 * 0012).
 */
final class DocumentEvidence {

  private static final int MOST = 3;

  /** A passage at least this likely to bear on the question is shown. */
  private static final double SUFFICIENT = 0.5;

  /** By how much a passage must be more relevant than the card to lead. */
  private static final double CLEARLY = 0.5;

  private final PassageRetriever retriever;

  DocumentEvidence(PassageRetriever retriever) {
    this.retriever = retriever;
  }

  /** The passages that bear on a question, best first; at most three. */
  List<FoundPassage> about(String question) {
    return retriever.search(question, MOST).stream()
        .filter(found -> found.support() >= SUFFICIENT)
        .toList();
  }

  /** Whether documents should lead over the first card. */
  static boolean lead(List<FoundPassage> passages, Ranking ranking) {
    Optional<Double> best = passages.stream().findFirst().map(FoundPassage::support);
    return best.map(support -> support - relevance(ranking) >= CLEARLY).orElse(false);
  }

  /** Probability that cards answer at all and that the first is the right one. */
  private static double relevance(Ranking ranking) {
    return ranking.support() * ranking.cards().getFirst().probability();
  }
}
