package org.bapassistant.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.VectorUtil;

/**
 * Searches passages by words and by meaning, and adds both on scales that do not depend on the
 * question: the cosine, and the share of the question's words, weighed by how rare they are, that a
 * passage holds.
 *
 * @see <a href="https://doi.org/10.1145/3596512">Bruch, Gai, Ingber 2023: convex combination</a>
 */
final class PassageSearch {

  /** How many passages each side names. */
  private static final int CANDIDATES = 100;

  private final Lexicon lexicon;

  PassageSearch(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The best passages, best first, ties by their place in the index.
   *
   * @param vector of the question; without, words alone are compared
   */
  List<FoundPassage> search(
      IndexSearcher searcher, String question, Optional<float[]> vector, int most)
      throws IOException {
    Map<Integer, Double> words = words(searcher, question);
    Set<Integer> candidates = new HashSet<>(words.keySet());
    if (vector.isPresent()) {
      var query = new KnnFloatVectorQuery(PassageFields.VECTOR, vector.get(), CANDIDATES);
      for (ScoreDoc hit : searcher.search(query, CANDIDATES).scoreDocs) {
        candidates.add(hit.doc);
      }
    }
    List<Candidate> scored = new ArrayList<>();
    for (int document : candidates.stream().sorted().toList()) {
      double cosine =
          vector.isPresent() ? cosine(searcher.getIndexReader(), document, vector.get()) : 0;
      scored.add(new Candidate(document, cosine, words.getOrDefault(document, 0.0)));
    }
    scored.sort(Comparator.comparingDouble(c -> -c.score()));
    List<FoundPassage> found = new ArrayList<>();
    for (Candidate candidate : scored.subList(0, Math.min(most, scored.size()))) {
      found.add(candidate.found(searcher));
    }
    return found;
  }

  private record Candidate(int document, double cosine, double words) {

    double score() {
      return PassageGate.score(cosine, words);
    }

    FoundPassage found(IndexSearcher searcher) throws IOException {
      return new FoundPassage(
          PassageFields.read(searcher.storedFields().document(document)),
          score(),
          cosine,
          words,
          PassageGate.support(cosine, words));
    }
  }

  /** The share of the question's words by passage, for those that hold most. */
  private Map<Integer, Double> words(IndexSearcher searcher, String question) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    List<Lexicon.WeightedTerm> terms = lexicon.weighted(question, reader, PassageFields.TEXT);
    Map<Integer, Double> shares = new HashMap<>();
    if (terms.isEmpty()) {
      return shares;
    }
    double whole = weightOfAll(question, terms, reader);
    for (ScoreDoc hit :
        searcher.search(Lexicon.anyOf(terms, PassageFields.TEXT), CANDIDATES).scoreDocs) {
      shares.put(hit.doc, hit.score / whole);
    }
    return shares;
  }

  /** What a passage would score that held every word of the question without end. */
  private double weightOfAll(String question, List<Lexicon.WeightedTerm> terms, IndexReader reader)
      throws IOException {
    double whole = 0;
    for (Lexicon.WeightedTerm term : terms) {
      whole +=
          term.weight()
              * idf(reader.docFreq(new Term(PassageFields.TEXT, term.text())), reader.numDocs());
    }
    int unknown = lexicon.counts(question).size() - terms.size();
    return whole + unknown * idf(0, reader.numDocs());
  }

  /** As BM25 in Lucene weighs a term. */
  static double idf(int documents, int of) {
    return Math.log(1 + (Math.max(0, of - documents) + 0.5) / (documents + 0.5));
  }

  private static double cosine(IndexReader reader, int document, float[] vector)
      throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    FloatVectorValues values = leaf.reader().getFloatVectorValues(PassageFields.VECTOR);
    if (values == null) {
      return 0;
    }
    KnnVectorValues.DocIndexIterator iterator = values.iterator();
    return iterator.advance(document - leaf.docBase) == document - leaf.docBase
        ? VectorUtil.dotProduct(values.vectorValue(iterator.index()), vector)
        : 0;
  }
}
