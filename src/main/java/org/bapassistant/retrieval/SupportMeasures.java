package org.bapassistant.retrieval;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Measures whether a question is one that the cards can answer at all. */
final class SupportMeasures {

  private SupportMeasures() {}

  /**
   * The measures of one question.
   *
   * @param terms distinct terms of the question
   * @param known how many of them the index knows
   */
  static Map<Support, Double> of(FeatureTable table, double[] scores, int terms, int known) {
    Map<Support, Double> measures = new EnumMap<>(Support.class);
    measures.put(Support.BGE_NEAREST, table.largest(Feature.BGE_BEST));
    measures.put(Support.E5_NEAREST, table.largest(Feature.E5_BEST));
    measures.put(Support.WORDS_PER_TERM, table.largest(Feature.BM25_WORDINGS) / Math.max(1, terms));
    measures.put(Support.TERMS_KNOWN, known / (double) Math.max(1, terms));
    measures.put(Support.BGE_DISCRIMINANT, table.largest(Feature.BGE_DISCRIMINANT));
    measures.put(Support.E5_DISCRIMINANT, table.largest(Feature.E5_DISCRIMINANT));
    measures.put(Support.BGE_SIDE, table.side(EncoderModel.BGE));
    measures.put(Support.E5_SIDE, table.side(EncoderModel.E5));
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    measures.put(
        Support.LEAD,
        sorted.length < 2 ? 0 : sorted[sorted.length - 1] - sorted[sorted.length - 2]);
    return measures;
  }
}
