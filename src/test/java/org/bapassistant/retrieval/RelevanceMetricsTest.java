package org.bapassistant.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelevanceMetricsTest {

  private static final Map<String, Integer> GRADES = Map.of("a", 2, "b", 1);

  @Test
  void ndcgWeighsGradeByRank() {
    // Gains 0, 2, 1: dcg = 2/log2(3) + 1/log2(4) = 1.26186 + 0.5; ideal = 2 + 1/log2(3) = 2.63093.
    assertThat(RelevanceMetrics.ndcg(List.of("x", "a", "b"), GRADES, 10))
        .isCloseTo(1.76186 / 2.63093, within(1e-4));
  }

  @Test
  void ndcgOfTheIdealOrderIsOne() {
    assertThat(RelevanceMetrics.ndcg(List.of("a", "b", "x"), GRADES, 10)).isEqualTo(1.0);
  }

  @Test
  void whatLiesBeyondTheCutOffDoesNotCount() {
    assertThat(RelevanceMetrics.ndcg(List.of("x", "a"), GRADES, 1)).isZero();
    assertThat(RelevanceMetrics.recall(List.of("x", "a", "b"), GRADES, 2)).isEqualTo(0.5);
  }

  @Test
  void reciprocalRankLooksAtTheFirstRelevantOne() {
    assertThat(RelevanceMetrics.reciprocalRank(List.of("x", "y", "b", "a"), GRADES, 10))
        .isCloseTo(1 / 3.0, within(1e-12));
    assertThat(RelevanceMetrics.reciprocalRank(List.of("x"), GRADES, 10)).isZero();
  }
}
