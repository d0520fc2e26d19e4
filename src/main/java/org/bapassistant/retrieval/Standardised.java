package org.bapassistant.retrieval;

/** Numbers shifted and scaled to mean 0 and standard deviation 1. */
final class Standardised {

  private Standardised() {}

  /** The standardised numbers; zeros when all are alike. */
  static double[] of(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = values.length == 0 ? 0 : sum / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double deviation = values.length == 0 ? 0 : Math.sqrt(squares / values.length);
    double[] standardised = new double[values.length];
    for (int i = 0; deviation > 0 && i < values.length; i++) {
      standardised[i] = (values[i] - mean) / deviation;
    }
    return standardised;
  }
}
