package org.bapassistant.retrieval;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.Card;
import org.bapassistant.knowledge.KnowledgeBase;
import org.bapassistant.knowledge.KnowledgeBaseChanged;
import org.bapassistant.knowledge.Library;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Finds the published cards that bear on a question, best first.
 *
 * <p>Words and meanings are compared side by side (BM25; two embedding models; a discriminant over
 * all cards) and weighed by a learned ranking. Answers from the first second with words alone;
 * vectors join when they are there.
 */
@Component
@EnableConfigurationProperties(RetrievalProperties.class)
public class CardRetriever implements DisposableBean {

  private final Encoders encoders = new Encoders();
  private final Lexicon lexicon;
  private final Ranker ranker;
  private final IndexKeeper keeper;
  private volatile Future<?> following;

  CardRetriever(RetrievalProperties properties, Library library, Optional<Progress> progress) {
    ClinicalAnalyzer analyzer = new ClinicalAnalyzer(Shorthand.load());
    this.lexicon = new Lexicon(analyzer);
    this.ranker = new Ranker(RankingWeights.load());
    this.keeper =
        new IndexKeeper(
            properties.dataDir(),
            analyzer,
            new VectorCache(properties.dataDir().resolve("embeddings"), encoders),
            progress.orElse(Progress.SILENT));
    this.following = keeper.follow(indexed(library.current()));
  }

  /** Whether a question can be ranked now, if only by its words. */
  public boolean isReady() {
    return keeper.snapshot().isPresent();
  }

  /** Whether the index holds everything, vectors included, and the models are loaded. */
  public boolean isComplete() {
    return following.isDone()
        && encoders.areLoaded()
        && keeper.snapshot().map(IndexSnapshot::isDense).orElse(false);
  }

  /**
   * Waits until the index holds everything, vectors included; for a program that asks once and
   * ends.
   */
  public void awaitComplete() {
    try {
      following.get();
      encoders.awaitLoaded();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexUnavailable("interrupted while the index was being built", e);
    } catch (ExecutionException e) {
      throw new IndexUnavailable(
          "the index cannot be built; check that assistant.data-dir is writable", e);
    }
  }

  /**
   * Ranks all published cards.
   *
   * @throws IndexUnavailable while no index is there yet
   */
  public Ranking rank(Query query) {
    IndexSnapshot snapshot = hold();
    try {
      return rank(query, snapshot);
    } finally {
      snapshot.release();
    }
  }

  private Ranking rank(Query query, IndexSnapshot snapshot) {
    long start = System.nanoTime();
    Optional<QuestionVectors> vectors = vectors(query.text(), snapshot);
    Optional<QuestionVectors> contextVectors =
        query.context().flatMap(context -> vectors(context, snapshot));
    long embedded = System.nanoTime();
    Evidence evidence = snapshot.evidence(query.text(), lexicon, vectors);
    double[] scores = ranker.scores(evidence.table());
    query
        .context()
        .map(context -> ranker.scores(snapshot.evidence(context, lexicon, contextVectors).table()))
        .ifPresent(before -> FollowUp.blend(scores, before));
    double support =
        ranker.support(
            measures(query, snapshot, evidence, scores), vectors.isPresent() && snapshot.isDense());
    List<RankedCard> cards = ranker.rank(evidence, scores);
    long ranked = System.nanoTime();
    return new Ranking(
        cards, support, new Ranking.Millis((embedded - start) / 1e6, (ranked - embedded) / 1e6));
  }

  private Optional<QuestionVectors> vectors(String text, IndexSnapshot snapshot) {
    // Before vectors are indexed and models loaded, words alone must answer, not wait.
    boolean useful = encoders.areLoaded() && (snapshot.isDense() || snapshot.hasDiscriminants());
    return useful ? Optional.of(encoders.question(text)) : Optional.empty();
  }

  private Map<Support, Double> measures(
      Query query, IndexSnapshot snapshot, Evidence evidence, double[] scores) {
    Lexicon.Coverage coverage =
        lexicon.coverage(query.text(), snapshot.reader(), CardDocuments.PASSAGE);
    return SupportMeasures.of(evidence.table(), scores, coverage.terms(), coverage.known());
  }

  @EventListener
  void on(KnowledgeBaseChanged changed) {
    following = keeper.follow(indexed(changed.knowledgeBase()));
  }

  private static List<Card> indexed(KnowledgeBase knowledgeBase) {
    return knowledgeBase.published(Language.EN);
  }

  private IndexSnapshot hold() {
    while (true) {
      IndexSnapshot snapshot =
          keeper
              .snapshot()
              .orElseThrow(
                  () ->
                      new IndexUnavailable("the index is being built; try again in a few seconds"));
      if (snapshot.tryHold()) {
        return snapshot;
      }
    }
  }

  @Override
  public void destroy() {
    keeper.close();
    encoders.close();
  }
}
