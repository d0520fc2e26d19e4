package org.bapassistant.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bapassistant.knowledge.Card;

/**
 * Ranks cards by a weighted sum of standardised features. The weights maximise the likelihood of
 * the right card under a softmax over all cards, on wordings whose author the index had never read;
 * so the softmax gives probabilities.
 *
 * @see <a href="https://doi.org/10.1145/1273496.1273513">ListNet: Cao et al. 2007</a>
 */
final class Ranker {

  /** From this cosine on, by every model, a question is one of the card's wordings as it stands. */
  private static final double VERBATIM = 0.985;

  /** More than the features of two cards ever differ by. */
  private static final double VERBATIM_LEADS = 20;

  private final RankingWeights weights;

  Ranker(RankingWeights weights) {
    this.weights = weights;
  }

  /** The score of each card, in the order of the table. */
  double[] scores(FeatureTable table) {
    double[] scores = new double[table.cards()];
    for (Feature feature : Feature.values()) {
      double weight = weights.of(feature);
      if (weight != 0 && table.has(feature)) {
        double[] values = table.standardised(feature);
        for (int card = 0; card < scores.length; card++) {
          scores[card] += weight * values[card];
        }
      }
    }
    for (int card = 0; card < scores.length; card++) {
      scores[card] += isVerbatim(table, card) ? VERBATIM_LEADS : 0;
    }
    return scores;
  }

  /** Whether a card has the very question among its wordings, which no doubt can outweigh. */
  static boolean isVerbatim(FeatureTable table, int card) {
    return Arrays.stream(EncoderModel.values())
        .map(Feature::best)
        .allMatch(feature -> table.has(feature) && table.raw(feature)[card] >= VERBATIM);
  }

  /** The score of each card for a question that follows another one. */
  double[] scoresAfter(String text, double[] alone, double[] together) {
    return weights.followUp().scores(text, alone, together);
  }

  /** The cards in order, with probabilities and reasons. */
  List<RankedCard> rank(Evidence evidence, double[] scores) {
    double[] probabilities = softmax(scores);
    List<Integer> order = new ArrayList<>();
    for (int card = 0; card < scores.length; card++) {
      order.add(card);
    }
    order.sort(
        Comparator.comparingDouble((Integer card) -> -scores[card])
            .thenComparing(card -> evidence.cards().get(card).id()));
    double[][] standardised = new double[Feature.values().length][];
    for (Feature feature : Feature.values()) {
      standardised[feature.ordinal()] = evidence.table().standardised(feature);
    }
    List<RankedCard> ranked = new ArrayList<>();
    for (int card : order) {
      Card found = evidence.cards().get(card);
      String nearest = ranked.isEmpty() ? evidence.nearestPassage() : "";
      ranked.add(
          new RankedCard(
              found,
              scores[card],
              probabilities[card],
              () -> explain(standardised, card, nearest)));
    }
    return ranked;
  }

  /**
   * How well the question is supported at all, 0..1.
   *
   * @param dense whether vectors were compared
   * @param door whether the first card only says which door is the right one
   */
  double support(Map<Support, Double> measures, boolean dense, boolean door) {
    Gate gate = door ? weights.doorGate() : weights.gate();
    return (dense ? gate : weights.wordsGate()).support(measures);
  }

  /** The number of the card with the highest score; of equal ones the first. */
  static int first(double[] scores) {
    int first = 0;
    for (int card = 1; card < scores.length; card++) {
      first = scores[card] > scores[first] ? card : first;
    }
    return first;
  }

  static double[] softmax(double[] scores) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      largest = Math.max(largest, score);
    }
    double sum = 0;
    double[] probabilities = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] = Math.exp(scores[i] - largest);
      sum += probabilities[i];
    }
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] /= sum;
    }
    return probabilities;
  }

  private String explain(double[][] standardised, int card, String nearest) {
    List<Feature> reasons = new ArrayList<>(List.of(Feature.values()));
    reasons.sort(Comparator.comparingDouble(f -> -contribution(f, standardised, card)));
    StringBuilder text = new StringBuilder();
    for (Feature feature : reasons.subList(0, 3)) {
      text.append(text.isEmpty() ? "" : "; ")
          .append(feature.meaning())
          .append(String.format(Locale.ROOT, " %+.2f", contribution(feature, standardised, card)));
    }
    return nearest.isEmpty() ? text.toString() : text + "; nearest passage: \"" + nearest + "\"";
  }

  private double contribution(Feature feature, double[][] standardised, int card) {
    return weights.of(feature) * standardised[feature.ordinal()][card];
  }
}
