package org.bapassistant.materials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a drawing is made of. Coordinates are points from the upper left corner, y downwards. */
sealed interface Shape {

  /**
   * An outline, filled, stroked or both.
   *
   * @param width of the stroke, in points
   * @param dash length of dashes and gaps, 0 for a solid line
   */
  record Outline(
      List<Step> steps, Optional<Ink> fill, Optional<Ink> stroke, double width, double dash)
      implements Shape {

    public Outline {
      steps = List.copyOf(steps);
    }
  }

  /**
   * One line of words.
   *
   * @param x left end, middle or right end, as {@code anchor} says
   * @param y of the baseline
   * @param block lines of one block are read as one sentence
   */
  record Words(
      double x,
      double y,
      String text,
      Typeface face,
      double size,
      Ink ink,
      Anchor anchor,
      Tag tag,
      int block)
      implements Shape {

    /** The left end. */
    double left() {
      double width = face.width(text, size);
      return switch (anchor) {
        case START -> x;
        case MIDDLE -> x - width / 2;
        case END -> x - width;
      };
    }
  }

  /** Where the words stand from their point. */
  enum Anchor {
    START,
    MIDDLE,
    END;

    String svg() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** What a block of words is to a screen reader. */
  enum Tag {
    H1,
    H2,
    P
  }

  /** A step of an outline. */
  sealed interface Step {
    record Move(double x, double y) implements Step {}

    record To(double x, double y) implements Step {}

    record Curve(double x1, double y1, double x2, double y2, double x, double y) implements Step {}

    record Close() implements Step {}
  }

  /** Builds outlines. */
  final class Pen {

    /** Puts a quarter of a circle on a cubic curve, to 0.03 % of its radius. */
    private static final double QUARTER = 0.5523;

    private final List<Step> steps = new ArrayList<>();

    Pen move(double x, double y) {
      steps.add(new Step.Move(x, y));
      return this;
    }

    Pen to(double x, double y) {
      steps.add(new Step.To(x, y));
      return this;
    }

    Pen curve(double x1, double y1, double x2, double y2, double x, double y) {
      steps.add(new Step.Curve(x1, y1, x2, y2, x, y));
      return this;
    }

    Pen close() {
      steps.add(new Step.Close());
      return this;
    }

    Pen circle(double cx, double cy, double r) {
      double k = r * QUARTER;
      return move(cx + r, cy)
          .curve(cx + r, cy + k, cx + k, cy + r, cx, cy + r)
          .curve(cx - k, cy + r, cx - r, cy + k, cx - r, cy)
          .curve(cx - r, cy - k, cx - k, cy - r, cx, cy - r)
          .curve(cx + k, cy - r, cx + r, cy - k, cx + r, cy)
          .close();
    }

    /** A rectangle with rounded corners; {@code r} 0 gives sharp ones. */
    Pen box(double x, double y, double w, double h, double r) {
      double k = r * (1 - QUARTER);
      return move(x + r, y)
          .to(x + w - r, y)
          .curve(x + w - k, y, x + w, y + k, x + w, y + r)
          .to(x + w, y + h - r)
          .curve(x + w, y + h - k, x + w - k, y + h, x + w - r, y + h)
          .to(x + r, y + h)
          .curve(x + k, y + h, x, y + h - k, x, y + h - r)
          .to(x, y + r)
          .curve(x, y + k, x + k, y, x + r, y)
          .close();
    }

    Outline filled(Ink ink) {
      return new Outline(steps, Optional.of(ink), Optional.empty(), 0, 0);
    }

    Outline stroked(Ink ink, double width) {
      return new Outline(steps, Optional.empty(), Optional.of(ink), width, 0);
    }

    Outline dashed(Ink ink, double width, double dash) {
      return new Outline(steps, Optional.empty(), Optional.of(ink), width, dash);
    }

    Outline both(Ink fill, Ink stroke, double width) {
      return new Outline(steps, Optional.of(fill), Optional.of(stroke), width, 0);
    }
  }
}
