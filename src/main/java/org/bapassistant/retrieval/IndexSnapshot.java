package org.bapassistant.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.bapassistant.knowledge.Card;

/**
 * The index as one question sees it: a fixed set of cards, a searcher that does not change, and the
 * discriminants that belong to them.
 */
final class IndexSnapshot {

  /** As in the published BM25 baselines for short texts. */
  static final BM25Similarity SIMILARITY = new BM25Similarity(0.9f, 0.4f);

  /** How many passages each model names; the rest counts as just below the last of them. */
  static final int NEAREST = 200;

  private static final int NONE = -1;

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final List<Card> cards;
  private final int[] cardOfDocument;
  private final int[] passagesOfCard;
  private final Optional<Discriminants> discriminants;
  private final boolean dense;

  /**
   * @param cards in the order by which features are numbered
   * @param discriminants of these cards; empty while vectors are not there yet
   * @param dense whether passages have vectors
   */
  IndexSnapshot(
      DirectoryReader reader,
      List<Card> cards,
      Optional<Discriminants> discriminants,
      boolean dense)
      throws IOException {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.searcher.setSimilarity(SIMILARITY);
    this.cards = List.copyOf(cards);
    this.discriminants = discriminants;
    this.dense = dense;
    this.cardOfDocument = cardOfDocument(reader, this.cards);
    this.passagesOfCard = this.cards.stream().mapToInt(card -> CardDocuments.count(card)).toArray();
  }

  List<Card> cards() {
    return cards;
  }

  /** Whether passages have vectors; without, only words are compared. */
  boolean isDense() {
    return dense;
  }

  /** Whether cards can be told apart by meaning, with or without vectors in the index. */
  boolean hasDiscriminants() {
    return discriminants.isPresent();
  }

  DirectoryReader reader() {
    return reader;
  }

  /** The number of indexed documents that belong to one of the cards. */
  int documents() {
    return (int) Arrays.stream(cardOfDocument).filter(card -> card != NONE).count();
  }

  /** Everything that the index says of a question, by card. */
  Evidence evidence(String question, Lexicon lexicon, Optional<QuestionVectors> vectors) {
    try {
      FeatureTable table = new FeatureTable(cards.size());
      lexical(question, lexicon, table);
      Nearest nearest = Nearest.NONE;
      if (vectors.isPresent()) {
        for (EncoderModel model : EncoderModel.values()) {
          nearest = dense(model, vectors.get().of(model), table).or(nearest);
          discriminate(model, vectors.get().of(model), table);
        }
      }
      return new Evidence(cards, table, passageText(nearest));
    } catch (IOException e) {
      throw new IndexUnavailable("the index cannot be read; it is rebuilt at the next start", e);
    }
  }

  private void lexical(String question, Lexicon lexicon, FeatureTable table) throws IOException {
    List<Lexicon.WeightedTerm> terms = lexicon.weighted(question, reader, CardDocuments.PASSAGE);
    table.put(Feature.BM25_WORDINGS, bestByCard(terms, CardDocuments.WORDINGS, cards.size()));
    table.put(Feature.BM25_BODY, bestByCard(terms, CardDocuments.BODY, cards.size()));
    table.put(Feature.BM25_PASSAGE, bestByCard(terms, CardDocuments.PASSAGE, NEAREST));
  }

  private double[] bestByCard(List<Lexicon.WeightedTerm> terms, String field, int most)
      throws IOException {
    double[] best = new double[cards.size()];
    if (terms.isEmpty() || cards.isEmpty()) {
      return best;
    }
    for (ScoreDoc hit : searcher.search(Lexicon.anyOf(terms, field), most).scoreDocs) {
      int card = cardOfDocument[hit.doc];
      if (card != NONE) {
        best[card] = Math.max(best[card], hit.score);
      }
    }
    return best;
  }

  private Nearest dense(EncoderModel model, float[] vector, FeatureTable table) throws IOException {
    if (!dense || cards.isEmpty()) {
      return Nearest.NONE;
    }
    ScoreDoc[] hits =
        searcher.search(new KnnFloatVectorQuery(model.key(), vector, NEAREST), NEAREST).scoreDocs;
    if (hits.length == 0) {
      return Nearest.NONE;
    }
    double floor = cosine(hits[hits.length - 1]);
    Density density = new Density(passagesOfCard, floor, model.spread());
    for (ScoreDoc hit : hits) {
      int card = cardOfDocument[hit.doc];
      if (card != NONE) {
        density.add(card, cosine(hit));
      }
    }
    table.put(Feature.best(model), density.best());
    table.put(Feature.density(model), density.values());
    return new Nearest(hits[0].doc);
  }

  private void discriminate(EncoderModel model, float[] vector, FeatureTable table) {
    if (discriminants.isEmpty()) {
      return;
    }
    float[][] rows = discriminants.get().rows().of(model);
    double[] scores = new double[rows.length];
    for (int card = 0; card < rows.length; card++) {
      scores[card] = Discriminant.score(rows[card], vector);
    }
    table.put(Feature.discriminant(model), scores);
    table.putSide(model, discriminants.get().boundary().of(model).side(vector));
  }

  private String passageText(Nearest nearest) throws IOException {
    if (nearest.document() == NONE) {
      return "";
    }
    String text = searcher.storedFields().document(nearest.document()).get(CardDocuments.SHOWN);
    return text == null ? "" : text;
  }

  /** Lucene's dot-product score is (1 + cosine) / 2 for unit vectors. */
  private static double cosine(ScoreDoc hit) {
    return 2 * hit.score - 1;
  }

  private static int[] cardOfDocument(DirectoryReader reader, List<Card> cards) throws IOException {
    Map<String, Integer> numbers = new HashMap<>();
    for (Card card : cards) {
      numbers.put(CardDocuments.key(card), numbers.size());
    }
    int[] cardOf = new int[reader.maxDoc()];
    Arrays.fill(cardOf, NONE);
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedDocValues keys = leaf.reader().getSortedDocValues(CardDocuments.KEY);
      if (keys != null) {
        number(leaf, keys, numbers, cardOf);
      }
    }
    return cardOf;
  }

  private static void number(
      LeafReaderContext leaf, SortedDocValues keys, Map<String, Integer> numbers, int[] cardOf)
      throws IOException {
    for (int doc = keys.nextDoc(); doc != SortedDocValues.NO_MORE_DOCS; doc = keys.nextDoc()) {
      boolean live = leaf.reader().getLiveDocs() == null || leaf.reader().getLiveDocs().get(doc);
      String key = keys.lookupOrd(keys.ordValue()).utf8ToString();
      cardOf[leaf.docBase + doc] = live ? numbers.getOrDefault(key, NONE) : NONE;
    }
  }

  /** Takes hold of the snapshot for one question; false when it was closed meanwhile. */
  boolean tryHold() {
    return reader.tryIncRef();
  }

  /** Lets go of the snapshot; the last one to let go closes it. */
  void release() {
    try {
      reader.decRef();
    } catch (IOException e) {
      throw new UncheckedIOException("an index that is no longer used cannot be closed", e);
    }
  }

  /** The document nearest to a question, if any. */
  private record Nearest(int document) {

    static final Nearest NONE = new Nearest(IndexSnapshot.NONE);

    Nearest or(Nearest other) {
      return document == IndexSnapshot.NONE ? other : this;
    }
  }
}
