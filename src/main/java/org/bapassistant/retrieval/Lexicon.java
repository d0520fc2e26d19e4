package org.bapassistant.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/**
 * Turns the words of a question into a query. A word that no card knows is taken for its nearest
 * spelling.
 */
final class Lexicon {

  /** How much a guessed spelling counts beside a word as written. */
  private static final float GUESSED = 0.7f;

  private static final int SHORTEST_TO_GUESS = 5;

  /** Lucene refuses queries of more than 1,024 clauses. */
  private static final int MOST_TERMS = 900;

  private final ClinicalAnalyzer analyzer;

  Lexicon(ClinicalAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** The terms of a question with how often each stands in it, in order of first appearance. */
  Map<String, Integer> counts(String question) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String term : analyzer.terms(question)) {
      if (counts.size() < MOST_TERMS || counts.containsKey(term)) {
        counts.merge(term, 1, Integer::sum);
      }
    }
    return counts;
  }

  /** A weighted term to look for. */
  record WeightedTerm(String text, float weight) {}

  /**
   * The terms to look for: those that the reader knows as they are, the others by their nearest
   * spelling there.
   *
   * @param field the field whose vocabulary decides
   */
  List<WeightedTerm> weighted(String question, IndexReader reader, String field)
      throws IOException {
    List<WeightedTerm> terms = new ArrayList<>();
    for (Map.Entry<String, Integer> entry : counts(question).entrySet()) {
      String term = entry.getKey();
      if (reader.docFreq(new Term(field, term)) > 0) {
        terms.add(new WeightedTerm(term, entry.getValue()));
      } else if (term.length() >= SHORTEST_TO_GUESS) {
        for (SuggestWord guess :
            spelling()
                .suggestSimilar(
                    new Term(field, term), 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX)) {
          terms.add(new WeightedTerm(guess.string, GUESSED * entry.getValue()));
        }
      }
    }
    return terms;
  }

  /** How many distinct terms a question has, and how many of them the index knows. */
  record Coverage(int terms, int known) {}

  /** How much of a question's vocabulary the index knows. */
  Coverage coverage(String question, IndexReader reader, String field) {
    int known = 0;
    Map<String, Integer> counts = counts(question);
    try {
      for (String term : counts.keySet()) {
        known += reader.docFreq(new Term(field, term)) > 0 ? 1 : 0;
      }
    } catch (IOException e) {
      throw new IndexUnavailable("the index cannot be read; it is rebuilt at the next start", e);
    }
    return new Coverage(counts.size(), known);
  }

  /** A query for any of the terms in a field. */
  static Query anyOf(List<WeightedTerm> terms, String field) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (WeightedTerm term : terms) {
      query.add(
          new BoostQuery(new TermQuery(new Term(field, term.text())), term.weight()),
          BooleanClause.Occur.SHOULD);
    }
    return query.build();
  }

  private static DirectSpellChecker spelling() {
    DirectSpellChecker checker = new DirectSpellChecker();
    checker.setMaxEdits(2);
    checker.setMinPrefix(1);
    checker.setAccuracy(0.7f);
    return checker;
  }
}
