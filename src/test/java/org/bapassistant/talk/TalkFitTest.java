package org.bapassistant.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class TalkFitTest {

  private static final float[] EAST = {1, 0};
  private static final float[] WEST = {-1, 0};
  private static final float[] NORTH = {0, 1};
  private static final float[] SOUTH = {0, -1};

  private final TalkWeights learned =
      TalkFit.fit(
          List.of(EAST, WEST, NORTH, SOUTH),
          List.of(Talk.SUSTAIN, Talk.CHANGE, Talk.NEUTRAL, Talk.DISCORD),
          0.01);

  @Test
  void kindsThatLieApartAreToldApart() {
    assertThat(read(EAST)).isEqualTo(Talk.SUSTAIN);
    assertThat(read(WEST)).isEqualTo(Talk.CHANGE);
    assertThat(read(NORTH)).isEqualTo(Talk.NEUTRAL);
    assertThat(read(SOUTH)).isEqualTo(Talk.DISCORD);
  }

  @Test
  void probabilitiesAddUpToOneAndAreEvenInTheMiddle() {
    double[] middle = learned.probabilities(new float[] {0, 0});
    assertThat(DoubleStream.of(middle).sum()).isCloseTo(1, within(1e-9));
    assertThat(middle).satisfies(p -> assertThat(p[0]).isCloseTo(0.25, within(1e-3)));
  }

  private Talk read(float[] meaning) {
    return TalkReading.of(learned.probabilities(meaning)).talk();
  }
}
