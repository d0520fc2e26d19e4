package org.bapassistant.safety;

/**
 * A message as numbers for the second reader; most are zero and left out.
 *
 * @param index where a number stands, ascending, below {@link FeatureReader#SIZE}
 * @param value the number, in the same order
 */
record MessageFeatures(int[] index, float[] value) {

  /** The sum of products with dense weights; what lies beyond them counts for nothing. */
  double times(float[] weights) {
    double sum = 0;
    for (int i = 0; i < index.length && index[i] < weights.length; i++) {
      sum += weights[index[i]] * value[i];
    }
    return sum;
  }
}
