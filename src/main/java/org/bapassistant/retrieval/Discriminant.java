package org.bapassistant.retrieval;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Linear discriminant analysis over the vectors of one model: each card is a class, its wordings
 * the members. A direction in which all cards' wordings scatter alike counts less than one in which
 * cards differ.
 *
 * <p>The score of class c for vector x is {@code x·S⁻¹m_c - ½ m_c·S⁻¹m_c}, with m_c the class mean
 * and S the scatter within classes, shrunk towards a multiple of the identity. Closed form: a new
 * card needs one solve, no training.
 *
 * @see <a href="https://doi.org/10.1111/j.1469-1809.1936.tb02137.x">Fisher 1936</a>; shrinkage:
 *     Ledoit, Wolf 2004
 */
final class Discriminant {

  /**
   * How far the scatter is pulled towards the identity; 0.3 by cross-validation, flat between 0.2
   * and 0.5.
   */
  static final double SHRINKAGE = 0.3;

  private static final int N = EncoderModel.DIMENSIONS;

  private final double[] scatter;
  private final LinearSolverDense<DMatrixRMaj> solver;

  /**
   * @param scatter the shrunk scatter within classes, row by row
   */
  Discriminant(double[] scatter) {
    this.scatter = scatter;
    this.solver = solver(new DMatrixRMaj(N, N, true, scatter));
  }

  /** The shrunk scatter within classes, row by row, to keep it. */
  double[] scatter() {
    return scatter.clone();
  }

  /**
   * Learns the scatter within classes.
   *
   * @param classes the member vectors of each class; at least one vector in all
   */
  static Discriminant of(List<List<float[]>> classes) {
    double[] sums = new double[N * N];
    int count = 0;
    double[] centred = new double[N];
    for (List<float[]> members : classes) {
      double[] mean = mean(members);
      for (float[] member : members) {
        for (int i = 0; i < N; i++) {
          centred[i] = member[i] - mean[i];
        }
        addOuterProduct(centred, sums);
        count++;
      }
    }
    return new Discriminant(shrunk(sums, count));
  }

  /** The row of one class: its weights and, last, its bias. */
  float[] row(List<float[]> members) {
    double[] mean = mean(members);
    DMatrixRMaj right = new DMatrixRMaj(N, 1, true, mean);
    DMatrixRMaj weights = new DMatrixRMaj(N, 1);
    solver.solve(right, weights);
    float[] row = new float[N + 1];
    double bias = 0;
    for (int i = 0; i < N; i++) {
      row[i] = (float) weights.get(i);
      bias -= 0.5 * mean[i] * weights.get(i);
    }
    row[N] = (float) bias;
    return row;
  }

  /** The score of one class for a vector. */
  static double score(float[] row, float[] vector) {
    float sum = row[N];
    for (int i = 0; i < N; i++) {
      sum += row[i] * vector[i];
    }
    return sum;
  }

  private static double[] mean(List<float[]> members) {
    double[] mean = new double[N];
    for (float[] member : members) {
      for (int i = 0; i < N; i++) {
        mean[i] += member[i] / (double) members.size();
      }
    }
    return mean;
  }

  /** Adds the upper triangle of v·vᵀ. */
  private static void addOuterProduct(double[] v, double[] sums) {
    for (int i = 0; i < N; i++) {
      double vi = v[i];
      int row = i * N;
      for (int j = i; j < N; j++) {
        sums[row + j] += vi * v[j];
      }
    }
  }

  private static double[] shrunk(double[] sums, int count) {
    DMatrixRMaj matrix = new DMatrixRMaj(N, N);
    double trace = 0;
    for (int i = 0; i < N; i++) {
      trace += sums[i * N + i] / Math.max(1, count);
    }
    double ridge = Math.max(1e-6, SHRINKAGE * trace / N);
    for (int i = 0; i < N; i++) {
      for (int j = i; j < N; j++) {
        double value = (1 - SHRINKAGE) * sums[i * N + j] / Math.max(1, count);
        matrix.set(i, j, value);
        matrix.set(j, i, value);
      }
      matrix.add(i, i, ridge);
    }
    return matrix.data;
  }

  private static LinearSolverDense<DMatrixRMaj> solver(DMatrixRMaj matrix) {
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(N);
    // The solver overwrites what it is given.
    if (!solver.setA(matrix.copy())) {
      throw new IllegalStateException(
          "the scatter of the wordings is not positive definite; a vector is not a number");
    }
    return solver;
  }
}
