package org.bapassistant.curation;

import java.util.ArrayList;
import java.util.List;

/**
 * Groups things by how alike they are: the two groups that are most alike on average are joined,
 * again and again, until none are alike enough.
 *
 * @see <a href="https://doi.org/10.1093/comjnl/26.4.354">Murtagh 1983, average linkage</a>
 */
final class Clusters {

  private Clusters() {}

  /**
   * The groups, as places in the list, in the order of their first members.
   *
   * @param vectors of unit length
   * @param alike the least average cosine of two groups that are joined
   */
  static List<List<Integer>> of(List<float[]> vectors, double alike) {
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < vectors.size(); i++) {
      groups.add(new ArrayList<>(List.of(i)));
    }
    double[][] sums = new double[vectors.size()][vectors.size()];
    for (int i = 0; i < vectors.size(); i++) {
      for (int j = 0; j < i; j++) {
        sums[i][j] = cosine(vectors.get(i), vectors.get(j));
        sums[j][i] = sums[i][j];
      }
    }
    while (join(groups, sums, alike)) {
      continue;
    }
    return groups;
  }

  /** Joins the two groups that are most alike; false when none are alike enough. */
  private static boolean join(List<List<Integer>> groups, double[][] sums, double alike) {
    double best = alike;
    int left = -1;
    int right = -1;
    for (int a = 0; a < groups.size(); a++) {
      for (int b = a + 1; b < groups.size(); b++) {
        double average = average(groups.get(a), groups.get(b), sums);
        if (average >= best) {
          best = average;
          left = a;
          right = b;
        }
      }
    }
    if (left < 0) {
      return false;
    }
    groups.get(left).addAll(groups.remove(right));
    return true;
  }

  private static double average(List<Integer> one, List<Integer> other, double[][] cosines) {
    double sum = 0;
    for (int i : one) {
      for (int j : other) {
        sum += cosines[i][j];
      }
    }
    return sum / (one.size() * other.size());
  }

  private static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
