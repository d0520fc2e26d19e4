package org.bapassistant.retrieval;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One number per feature and card, for one question. Cards are numbered as in the snapshot that
 * made it.
 */
final class FeatureTable {

  private final int cards;
  private final Map<Feature, double[]> columns = new EnumMap<>(Feature.class);
  private final Map<EncoderModel, Double> sides = new EnumMap<>(EncoderModel.class);

  FeatureTable(int cards) {
    this.cards = cards;
  }

  /** The same table with only what words tell. */
  FeatureTable wordsOnly() {
    FeatureTable words = new FeatureTable(cards);
    for (Feature feature :
        List.of(Feature.BM25_WORDINGS, Feature.BM25_BODY, Feature.BM25_PASSAGE)) {
      words.put(feature, raw(feature));
    }
    return words;
  }

  int cards() {
    return cards;
  }

  void put(Feature feature, double[] column) {
    columns.put(feature, column);
  }

  void putSide(EncoderModel model, double side) {
    sides.put(model, side);
  }

  /** On which side of the boundary the question lies; 0 when no vectors were compared. */
  double side(EncoderModel model) {
    return sides.getOrDefault(model, 0.0);
  }

  boolean has(Feature feature) {
    return columns.containsKey(feature);
  }

  /** The raw numbers of a feature, by card; zeros when it was not measured. */
  double[] raw(Feature feature) {
    double[] column = columns.get(feature);
    return column == null ? new double[cards] : column;
  }

  /** The largest raw number of a feature; 0 when it was not measured. */
  double largest(Feature feature) {
    return Arrays.stream(raw(feature)).max().orElse(0);
  }

  /** The numbers of a feature, standardised over the cards; zeros when all are alike. */
  double[] standardised(Feature feature) {
    return Standardised.of(raw(feature));
  }
}
