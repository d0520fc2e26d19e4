package org.bapassistant.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClustersTest {

  private static final float[] EAST = {1, 0};
  private static final float[] NEAR_EAST = {0.96f, 0.28f};
  private static final float[] NORTH = {0, 1};

  @Test
  void whatIsAlikeIsOneGroup() {
    assertThat(Clusters.of(List.of(EAST, NORTH, NEAR_EAST), 0.9))
        .containsExactly(List.of(0, 2), List.of(1));
  }

  @Test
  void aStricterLimitKeepsThemApart() {
    assertThat(Clusters.of(List.of(EAST, NEAR_EAST), 0.97)).hasSize(2);
  }

  @Test
  void aGroupIsJoinedByTheAverageOfItsMembers() {
    // NORTH to EAST 0, to NEAR_EAST 0.28: 0.14 on average.
    assertThat(Clusters.of(List.of(EAST, NEAR_EAST, NORTH), 0.15)).hasSize(2);
    assertThat(Clusters.of(List.of(EAST, NEAR_EAST, NORTH), 0.13)).hasSize(1);
  }

  @Test
  void nothingHasNoGroups() {
    assertThat(Clusters.of(List.of(), 0.5)).isEmpty();
  }
}
