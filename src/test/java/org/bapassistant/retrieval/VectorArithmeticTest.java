package org.bapassistant.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.Test;

class VectorArithmeticTest {

  private final Random random = new Random(7);

  @Test
  void aQuantizedVectorPointsWhereTheOriginalDid() {
    float[] vector = unit();
    float[] back = QuantizedVector.of(vector).toUnitVector();
    assertThat((double) VectorUtil.dotProduct(vector, back)).isGreaterThan(0.999);
  }

  @Test
  void aVectorOfZerosStaysZero() {
    assertThat(QuantizedVector.of(new float[EncoderModel.DIMENSIONS]).toUnitVector())
        .containsOnly(0f);
  }

  @Test
  void momentsGiveMeanAndDeviationOfAllDotProducts() {
    List<float[]> vectors = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      vectors.add(unit());
    }
    float[] query = unit();
    double[] products =
        vectors.stream().mapToDouble(v -> VectorUtil.dotProduct(query, v)).toArray();
    double mean = java.util.Arrays.stream(products).average().orElseThrow();
    double variance =
        java.util.Arrays.stream(products).map(p -> (p - mean) * (p - mean)).average().orElseThrow();
    Moments moments = new Moments(vectors);
    assertThat(moments.mean(query)).isCloseTo(mean, within(1e-6));
    assertThat(moments.deviation(query)).isCloseTo(Math.sqrt(variance), within(1e-6));
  }

  @Test
  void standardisedNumbersHaveMeanZeroAndDeviationOne() {
    // Mean 2, deviation 1.
    assertThat(Standardised.of(new double[] {1, 3, 1, 3})).containsExactly(-1, 1, -1, 1);
    assertThat(Standardised.of(new double[] {5, 5})).containsExactly(0, 0);
  }

  @Test
  void densityIsASoftMaximumAndPassagesThatWereNotNamedAreTheFloor() {
    Density density = new Density(new int[] {2, 1, 3}, 0.5, 0.1);
    density.add(0, 0.7);
    density.add(0, 0.6);
    density.add(1, 0.5);
    assertThat(density.best()).containsExactly(0.7, 0.5, 0.5);
    // ln of the mean of e² and e¹, in steps of 0.1 above the floor.
    assertThat(density.values()[0])
        .isCloseTo(0.5 + 0.1 * Math.log((Math.exp(2) + Math.E) / 2), within(1e-12));
    assertThat(density.values()[1]).isCloseTo(0.5, within(1e-12));
    assertThat(density.values()[2]).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void theDiscriminantLooksPastADirectionInWhichAllClassesScatter() {
    // Both classes scatter widely along axis 0 and differ a little along axis 1.
    List<List<float[]>> classes = List.of(spread(+0.05f), spread(-0.05f));
    Discriminant discriminant = Discriminant.of(classes);
    float[] first = discriminant.row(classes.get(0));
    float[] second = discriminant.row(classes.get(1));
    float[] question = new float[EncoderModel.DIMENSIONS];
    question[0] = 0.9f;
    question[1] = 0.05f;
    assertThat(Discriminant.score(first, question))
        .isGreaterThan(Discriminant.score(second, question));
  }

  private static List<float[]> spread(float side) {
    List<float[]> members = new ArrayList<>();
    for (int i = -5; i <= 5; i++) {
      float[] vector = new float[EncoderModel.DIMENSIONS];
      vector[0] = i / 5f;
      vector[1] = side;
      members.add(vector);
    }
    return members;
  }

  private float[] unit() {
    float[] vector = new float[EncoderModel.DIMENSIONS];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian() + 0.2f;
    }
    return VectorUtil.l2normalize(vector);
  }
}
