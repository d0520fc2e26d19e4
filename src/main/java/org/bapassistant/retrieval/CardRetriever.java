package org.bapassistant.retrieval;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.bapassistant.knowledge.Card;
import org.bapassistant.knowledge.Group;
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

  private final Encoders encoders;
  private final Lexicon lexicon;
  private final Ranker ranker;
  private final IndexKeeper keeper;
  private volatile Future<?> following;

  CardRetriever(
      RetrievalProperties properties,
      Library library,
      Encoders encoders,
      Optional<Progress> progress) {
    this.encoders = encoders;
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

  /**
   * What a question means, for comparing questions: a unit vector. Waits until the models are
   * loaded.
   */
  public float[] meaning(String text) {
    float[] meaning = encoders.meaning(Glossary.shipped().meaning(text));
    // The vectors of the models are of unit length each.
    float length = (float) Math.sqrt(EncoderModel.values().length);
    for (int i = 0; i < meaning.length; i++) {
      meaning[i] /= length;
    }
    return meaning;
  }

  private Ranking rank(Query query, IndexSnapshot snapshot) {
    Asked alone = asked(query.text(), snapshot);
    double[] scores = ranker.scores(alone.evidence().table());
    double support = support(alone, scores, snapshot);
    double embed = alone.embed();
    double search = alone.search();
    if (query.earlier().isPresent()) {
      Asked together = asked(query.together(), snapshot);
      double[] combined = ranker.scores(together.evidence().table());
      support = query.leans() ? Math.max(support, support(together, combined, snapshot)) : support;
      scores = ranker.scoresAfter(query.text(), scores, combined);
      embed += together.embed();
      search += together.search();
    }
    long start = System.nanoTime();
    List<RankedCard> cards = ranker.rank(alone.evidence(), scores);
    search += (System.nanoTime() - start) / 1e6;
    return new Ranking(cards, support, new Ranking.Millis(embed, search));
  }

  /**
   * What the index says of a text, whose words were read in English too, and what that took in
   * milliseconds.
   */
  private record Asked(
      String words, Evidence evidence, boolean dense, double embed, double search) {

    boolean leadsToDoor(double[] scores) {
      List<Card> cards = evidence.cards();
      return !cards.isEmpty() && cards.get(Ranker.first(scores)).group() == Group.SCOPE;
    }
  }

  private Asked asked(String text, IndexSnapshot snapshot) {
    long start = System.nanoTime();
    Optional<QuestionVectors> vectors = vectors(Glossary.shipped().meaning(text), snapshot);
    long embedded = System.nanoTime();
    String words = Glossary.shipped().words(text);
    Evidence evidence = snapshot.evidence(words, lexicon, vectors);
    return new Asked(
        words,
        evidence,
        vectors.isPresent() && snapshot.isDense(),
        (embedded - start) / 1e6,
        (System.nanoTime() - embedded) / 1e6);
  }

  private double support(Asked asked, double[] scores, IndexSnapshot snapshot) {
    if (scores.length > 0 && Ranker.isVerbatim(asked.evidence().table(), Ranker.first(scores))) {
      return 1;
    }
    Lexicon.Coverage coverage =
        lexicon.coverage(asked.words(), snapshot.reader(), CardDocuments.PASSAGE);
    return ranker.support(
        SupportMeasures.of(asked.evidence().table(), scores, coverage.terms(), coverage.known()),
        asked.dense(),
        asked.leadsToDoor(scores));
  }

  private Optional<QuestionVectors> vectors(String text, IndexSnapshot snapshot) {
    // Before vectors are indexed and models loaded, words alone must answer, not wait.
    boolean useful = encoders.areLoaded() && (snapshot.isDense() || snapshot.hasDiscriminants());
    return useful ? Optional.of(encoders.question(text)) : Optional.empty();
  }

  @EventListener
  void on(KnowledgeBaseChanged changed) {
    following = keeper.follow(indexed(changed.knowledgeBase()));
  }

  private static List<Card> indexed(KnowledgeBase knowledgeBase) {
    return knowledgeBase.searched();
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
  }
}
