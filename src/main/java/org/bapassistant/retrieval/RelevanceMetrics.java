package org.bapassistant.retrieval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Measures of one ranking against graded judgements, as trec_eval computes them.
 *
 * @see <a href="https://doi.org/10.1145/582415.582418">Järvelin, Kekäläinen 2002</a>
 */
final class RelevanceMetrics {

  private RelevanceMetrics() {}

  /**
   * Discounted cumulative gain of the first {@code k}, gain = grade, discount = log2(rank + 1),
   * over the ideal.
   */
  static double ndcg(List<String> ranked, Map<String, Integer> grades, int k) {
    List<Integer> gains = new ArrayList<>();
    for (String id : ranked.subList(0, Math.min(k, ranked.size()))) {
      gains.add(grades.getOrDefault(id, 0));
    }
    List<Integer> ideal = new ArrayList<>(grades.values());
    ideal.sort(Collections.reverseOrder());
    double best = dcg(ideal.subList(0, Math.min(k, ideal.size())));
    return best == 0 ? 0 : dcg(gains) / best;
  }

  /** The share of relevant documents among the first {@code k}. */
  static double recall(List<String> ranked, Map<String, Integer> grades, int k) {
    long relevant = grades.values().stream().filter(grade -> grade > 0).count();
    long found = ranked.stream().limit(k).filter(id -> grades.getOrDefault(id, 0) > 0).count();
    return relevant == 0 ? 0 : found / (double) relevant;
  }

  /** One over the rank of the first relevant document among the first {@code k}, else 0. */
  static double reciprocalRank(List<String> ranked, Map<String, Integer> grades, int k) {
    for (int rank = 0; rank < Math.min(k, ranked.size()); rank++) {
      if (grades.getOrDefault(ranked.get(rank), 0) > 0) {
        return 1.0 / (rank + 1);
      }
    }
    return 0;
  }

  private static double dcg(List<Integer> gains) {
    double sum = 0;
    for (int i = 0; i < gains.size(); i++) {
      sum += gains.get(i) / (Math.log(i + 2) / Math.log(2));
    }
    return sum;
  }
}
