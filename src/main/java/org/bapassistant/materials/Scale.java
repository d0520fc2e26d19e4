package org.bapassistant.materials;

import java.util.function.DoublePredicate;

/** How large a text can be set. */
final class Scale {

  private static final double STEP = 0.02;

  private Scale() {}

  /**
   * The largest scale at which something fits.
   *
   * @param least returned when nothing fits; what does not fit is then a misfit of the drawing
   */
  static double largest(double most, double least, DoublePredicate fits) {
    for (double scale = most; scale > least; scale -= STEP) {
      if (fits.test(scale)) {
        return scale;
      }
    }
    return least;
  }
}
