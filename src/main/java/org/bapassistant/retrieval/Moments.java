package org.bapassistant.retrieval;

import java.util.List;

/**
 * Mean and scatter of a collection's vectors. They give, for any query vector, mean and deviation
 * of its dot product with all vectors, exactly and without computing them: {@code E[q·x] = q·m} and
 * {@code Var[q·x] = q·S·q}.
 */
final class Moments {

  private static final int N = EncoderModel.DIMENSIONS;

  /** More vectors than this add nothing to the estimate. */
  private static final int MOST = 20_000;

  private final double[] mean = new double[N];
  private final double[] scatter = new double[N * N];

  Moments(List<float[]> vectors) {
    int step = Math.max(1, vectors.size() / MOST);
    int count = 0;
    for (int v = 0; v < vectors.size(); v += step, count++) {
      float[] vector = vectors.get(v);
      for (int i = 0; i < N; i++) {
        mean[i] += vector[i];
        int row = i * N;
        double vi = vector[i];
        for (int j = 0; j < N; j++) {
          scatter[row + j] += vi * vector[j];
        }
      }
    }
    for (int i = 0; i < N; i++) {
      mean[i] /= Math.max(1, count);
    }
    for (int i = 0; i < N; i++) {
      for (int j = 0; j < N; j++) {
        scatter[i * N + j] = scatter[i * N + j] / Math.max(1, count) - mean[i] * mean[j];
      }
    }
  }

  /** The mean of the query's dot products with the collection. */
  double mean(float[] query) {
    double sum = 0;
    for (int i = 0; i < N; i++) {
      sum += query[i] * mean[i];
    }
    return sum;
  }

  /** The deviation of the query's dot products with the collection; at least a hair above 0. */
  double deviation(float[] query) {
    double sum = 0;
    for (int i = 0; i < N; i++) {
      double row = 0;
      for (int j = 0; j < N; j++) {
        row += scatter[i * N + j] * query[j];
      }
      sum += row * query[i];
    }
    return Math.sqrt(Math.max(sum, 1e-12));
  }
}
