package org.bapassistant.retrieval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.VectorUtil;

/**
 * A collection of {@link PlainDocument}s, searched by words and by the vectors of two models.
 * Scores are standardised over the whole collection and added; then the best documents sharpen the
 * question once (Rocchio's feedback on vectors).
 *
 * @see <a href="https://doi.org/10.1145/3570724">Li et al. 2023, pseudo-relevance feedback with
 *     dense vectors</a>
 */
final class DocumentIndex implements AutoCloseable {

  /** Weight of words beside the models, each of which weighs 1; flat between 0.4 and 0.6. */
  static final double WORDS = 0.5;

  /** How many first documents sharpen the question. */
  private static final int FEEDBACK = 3;

  /** How far the question moves towards them. */
  private static final float FEEDBACK_WEIGHT = 0.25f;

  private static final String TEXT = "text";
  private static final String NUMBER = "number";

  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Lexicon lexicon;
  private final List<String> ids;
  private final int[] numberOf;
  private final Optional<PerModel<Moments>> moments;
  private final Optional<PerModel<List<float[]>>> documentVectors;

  /** A found document. */
  record Hit(String id, double score) {}

  private DocumentIndex(
      FSDirectory directory,
      Lexicon lexicon,
      List<String> ids,
      Optional<PerModel<Moments>> moments,
      Optional<PerModel<List<float[]>>> documentVectors)
      throws IOException {
    this.directory = directory;
    this.lexicon = lexicon;
    this.ids = ids;
    this.moments = moments;
    this.documentVectors = documentVectors;
    this.reader = DirectoryReader.open(directory);
    this.searcher = new IndexSearcher(reader);
    this.searcher.setSimilarity(IndexSnapshot.SIMILARITY);
    this.numberOf = numbers(reader);
  }

  /** Writes the documents into an empty folder and opens them. */
  static DocumentIndex build(
      Path folder,
      ClinicalAnalyzer analyzer,
      List<PlainDocument> documents,
      VectorCache cache,
      RetrievalMode mode,
      Progress progress)
      throws IOException {
    FSDirectory directory = FSDirectory.open(folder);
    Optional<PerModel<List<float[]>>> vectors =
        mode.usesVectors() ? Optional.of(vectors(documents, cache, progress)) : Optional.empty();
    Optional<PerModel<Moments>> moments =
        vectors.map(v -> PerModel.of(model -> new Moments(v.of(model))));
    IndexWriterConfig config = new IndexWriterConfig(analyzer);
    config.setSimilarity(IndexSnapshot.SIMILARITY);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < documents.size(); i++) {
        writer.addDocument(lucene(documents.get(i), i, vectors));
        progress.step("index", i + 1, documents.size());
      }
      writer.forceMerge(1);
    }
    List<String> ids = documents.stream().map(PlainDocument::id).toList();
    return new DocumentIndex(directory, new Lexicon(analyzer), ids, moments, vectors);
  }

  private static PerModel<List<float[]>> vectors(
      List<PlainDocument> documents, VectorCache cache, Progress progress) {
    List<EmbeddableText> texts =
        documents.stream().map(d -> new EmbeddableText(d.whole(), TextRole.PASSAGE)).toList();
    return PerModel.of(
        model ->
            cache.vectors(
                model, texts, (done, of) -> progress.step("vectors by " + model.key(), done, of)));
  }

  private static Document lucene(
      PlainDocument plain, int number, Optional<PerModel<List<float[]>>> vectors) {
    Document document = new Document();
    document.add(new NumericDocValuesField(NUMBER, number));
    document.add(new TextField(TEXT, plain.whole(), Field.Store.NO));
    vectors.ifPresent(
        v ->
            v.forEach(
                (model, of) ->
                    document.add(
                        new KnnFloatVectorField(
                            model.key(), of.get(number), VectorSimilarityFunction.DOT_PRODUCT))));
    return document;
  }

  /**
   * Searches the collection.
   *
   * @param vectors of the query; not looked at when only words are compared
   * @return at most {@code most} hits, best first, ties by the order of the collection
   */
  List<Hit> search(String query, Optional<QuestionVectors> vectors, RetrievalMode mode, int most)
      throws IOException {
    Scored first = scored(query, vectors, mode, most);
    if (vectors.isEmpty()) {
      return hits(first, most);
    }
    return hits(scored(query, Optional.of(sharpened(vectors.get(), first)), mode, most), most);
  }

  /** Scores by document number, and which documents any of the searches named. */
  private record Scored(double[] scores, boolean[] found) {}

  private Scored scored(
      String query, Optional<QuestionVectors> vectors, RetrievalMode mode, int most)
      throws IOException {
    Scored scored = new Scored(new double[ids.size()], new boolean[ids.size()]);
    if (mode.usesWords()) {
      addWords(
          query, most, mode == RetrievalMode.HYBRID ? WORDS : 1, scored.scores(), scored.found());
    }
    if (vectors.isPresent()) {
      for (EncoderModel model : EncoderModel.values()) {
        addVectors(model, vectors.get().of(model), most, scored.scores(), scored.found());
      }
    }
    return scored;
  }

  private QuestionVectors sharpened(QuestionVectors vectors, Scored first) {
    List<Integer> best = order(first).stream().limit(FEEDBACK).toList();
    PerModel<List<float[]>> documents = documentVectors.orElseThrow();
    return new QuestionVectors(
        PerModel.of(model -> sharpened(vectors.of(model), documents.of(model), best)));
  }

  private static float[] sharpened(float[] question, List<float[]> documents, List<Integer> best) {
    float[] vector = question.clone();
    for (int number : best) {
      float[] document = documents.get(number);
      for (int i = 0; i < vector.length; i++) {
        vector[i] += FEEDBACK_WEIGHT * document[i] / best.size();
      }
    }
    return VectorUtil.l2normalize(vector);
  }

  private List<Hit> hits(Scored scored, int most) {
    return order(scored).stream()
        .limit(most)
        .map(i -> new Hit(ids.get(i), scored.scores()[i]))
        .toList();
  }

  private static List<Integer> order(Scored scored) {
    double[] scores = scored.scores();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      if (scored.found()[i]) {
        order.add(i);
      }
    }
    order.sort(
        (a, b) ->
            scores[a] != scores[b] ? Double.compare(scores[b], scores[a]) : Integer.compare(a, b));
    return order;
  }

  private void addWords(String query, int most, double weight, double[] scores, boolean[] found)
      throws IOException {
    List<Lexicon.WeightedTerm> terms = lexicon.weighted(query, reader, TEXT);
    if (terms.isEmpty()) {
      return;
    }
    TopDocs hits = searcher.search(Lexicon.anyOf(terms, TEXT), Math.max(most, ids.size()));
    double[] raw = new double[scores.length];
    for (ScoreDoc hit : hits.scoreDocs) {
      raw[numberOf[hit.doc]] = hit.score;
    }
    double[] standardised = Standardised.of(raw);
    for (int rank = 0; rank < hits.scoreDocs.length && rank < most; rank++) {
      found[numberOf[hits.scoreDocs[rank].doc]] = true;
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] += weight * standardised[i];
    }
  }

  private void addVectors(
      EncoderModel model, float[] vector, int most, double[] scores, boolean[] found)
      throws IOException {
    ScoreDoc[] hits =
        searcher.search(new KnnFloatVectorQuery(model.key(), vector, most), most).scoreDocs;
    if (hits.length == 0) {
      return;
    }
    Moments collection = moments.orElseThrow().of(model);
    double mean = collection.mean(vector);
    double deviation = collection.deviation(vector);
    double[] cosines = new double[scores.length];
    Arrays.fill(cosines, cosine(hits[hits.length - 1]));
    for (ScoreDoc hit : hits) {
      cosines[numberOf[hit.doc]] = cosine(hit);
      found[numberOf[hit.doc]] = true;
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] += (cosines[i] - mean) / deviation;
    }
  }

  private static double cosine(ScoreDoc hit) {
    return 2 * hit.score - 1;
  }

  private static int[] numbers(DirectoryReader reader) throws IOException {
    int[] numbers = new int[reader.maxDoc()];
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues values = leaf.reader().getNumericDocValues(NUMBER);
      for (int doc = values.nextDoc();
          doc != NumericDocValues.NO_MORE_DOCS;
          doc = values.nextDoc()) {
        numbers[leaf.docBase + doc] = (int) values.longValue();
      }
    }
    return numbers;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
