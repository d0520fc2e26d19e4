package org.bapassistant.materials;

import java.util.Map;
import java.util.Set;
import org.bapassistant.materials.Shape.Pen;

/** Small line pictures, about 44 points wide, drawn around a middle. */
final class Icons {

  private static final double LINE = 2.4;

  private static final Map<String, Placed> PICTURES =
      Map.of(
          "walk", Icons::walk,
          "stairs", Icons::stairs,
          "split", Icons::split,
          "moon", Icons::moon,
          "breath", Icons::breath,
          "people", Icons::people,
          "work", Icons::work,
          "paper", Icons::paper,
          "plant", Icons::plant);

  /** Draws one picture around a middle. */
  private interface Placed {
    void draw(Canvas canvas, double x, double y);
  }

  private Icons() {}

  /** The names that a sheet may write in the brackets of a circle. */
  static Set<String> names() {
    return PICTURES.keySet();
  }

  static void draw(Canvas canvas, String name, double x, double y) {
    Placed picture = PICTURES.get(name);
    if (picture != null) {
      picture.draw(canvas, x, y);
    }
  }

  private static void line(Canvas canvas, Pen pen) {
    canvas.add(pen.stroked(Ink.TEAL, LINE));
  }

  private static void walk(Canvas canvas, double x, double y) {
    canvas.add(new Pen().circle(x + 2, y - 17, 5).filled(Ink.TEAL));
    line(canvas, new Pen().move(x + 1, y - 9).to(x - 2, y + 5));
    line(canvas, new Pen().move(x - 2, y + 5).to(x + 7, y + 11).to(x + 8, y + 21));
    line(canvas, new Pen().move(x - 2, y + 5).to(x - 6, y + 13).to(x - 13, y + 20));
    line(canvas, new Pen().move(x, y - 6).to(x + 8, y + 1).to(x + 14, y - 1));
    line(canvas, new Pen().move(x, y - 6).to(x - 8, y - 2).to(x - 10, y + 5));
  }

  private static void stairs(Canvas canvas, double x, double y) {
    line(
        canvas,
        new Pen()
            .move(x - 22, y + 18)
            .to(x - 11, y + 18)
            .to(x - 11, y + 8)
            .to(x, y + 8)
            .to(x, y - 2)
            .to(x + 11, y - 2)
            .to(x + 11, y - 12)
            .to(x + 22, y - 12));
    line(canvas, new Pen().move(x - 20, y + 4).to(x - 2, y - 14));
    line(canvas, new Pen().move(x - 11, y - 14).to(x - 2, y - 14).to(x - 2, y - 5));
  }

  private static void split(Canvas canvas, double x, double y) {
    line(canvas, new Pen().box(x - 21, y - 8, 18, 22, 3));
    line(canvas, new Pen().box(x + 3, y - 8, 18, 22, 3));
    canvas.add(new Pen().move(x, y - 18).to(x, y + 22).dashed(Ink.TEAL, 1.6, 4));
  }

  private static void moon(Canvas canvas, double x, double y) {
    line(
        canvas,
        new Pen()
            .move(x + 6, y - 18)
            .curve(x - 20, y - 22, x - 24, y + 16, x + 2, y + 19)
            .curve(x + 10, y + 20, x + 16, y + 15, x + 18, y + 9)
            .curve(x + 2, y + 12, x - 8, y - 4, x + 6, y - 18)
            .close());
    canvas.add(new Pen().circle(x + 15, y - 9, 2).filled(Ink.TEAL));
    canvas.add(new Pen().circle(x + 21, y - 1, 1.5).filled(Ink.TEAL));
  }

  private static void breath(Canvas canvas, double x, double y) {
    for (double dy : new double[] {-10, 2, 14}) {
      line(
          canvas,
          new Pen()
              .move(x - 22, y + dy)
              .curve(x - 14, y + dy - 9, x - 8, y + dy - 9, x, y + dy)
              .curve(x + 8, y + dy + 9, x + 14, y + dy + 9, x + 22, y + dy));
    }
  }

  private static void people(Canvas canvas, double x, double y) {
    for (double dx : new double[] {-12, 12}) {
      line(canvas, new Pen().circle(x + dx, y - 9, 6.5));
      line(
          canvas,
          new Pen()
              .move(x + dx - 11, y + 19)
              .curve(x + dx - 11, y - 2, x + dx + 11, y - 2, x + dx + 11, y + 19));
    }
  }

  private static void work(Canvas canvas, double x, double y) {
    line(canvas, new Pen().box(x - 21, y - 8, 42, 27, 4));
    line(canvas, new Pen().move(x - 8, y - 8).to(x - 8, y - 15).to(x + 8, y - 15).to(x + 8, y - 8));
    line(canvas, new Pen().move(x - 21, y + 4).to(x + 21, y + 4));
  }

  private static void paper(Canvas canvas, double x, double y) {
    line(canvas, new Pen().box(x - 15, y - 19, 30, 39, 3));
    for (double dy : new double[] {-9, 0, 9}) {
      line(canvas, new Pen().move(x - 8, y + dy).to(x + 8, y + dy));
    }
  }

  private static void plant(Canvas canvas, double x, double y) {
    line(canvas, new Pen().move(x, y + 20).to(x, y - 4));
    line(
        canvas,
        new Pen()
            .move(x, y + 4)
            .curve(x - 20, y + 4, x - 20, y - 14, x - 18, y - 16)
            .curve(x - 6, y - 16, x, y - 8, x, y + 4));
    line(
        canvas,
        new Pen()
            .move(x, y - 2)
            .curve(x + 18, y - 2, x + 20, y - 18, x + 18, y - 20)
            .curve(x + 6, y - 20, x, y - 12, x, y - 2));
    line(canvas, new Pen().move(x - 14, y + 20).to(x + 14, y + 20));
  }
}
