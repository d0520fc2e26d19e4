package org.bapassistant.materials;

import java.util.List;

/**
 * A page as shapes.
 *
 * @param width in points
 * @param height in points
 * @param shapes from back to front, words in reading order
 * @param misfits what did not fit its place, in words for the curator; empty when all is well
 */
record Drawing(double width, double height, List<Shape> shapes, List<String> misfits) {

  Drawing {
    shapes = List.copyOf(shapes);
    misfits = List.copyOf(misfits);
  }
}
