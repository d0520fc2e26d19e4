package org.bapassistant.materials;

import java.util.List;
import org.bapassistant.materials.Shape.Pen;
import org.bapassistant.materials.Shape.Tag;

/**
 * The behavioural menu: circles of one size around a question, some with a picture, some empty, so
 * that nothing looks ranked. Roles: {@code circles}, {@code centre}, {@code after}.
 */
final class MenuSetter implements PageSetter {

  private static final double MARGIN = 36;
  private static final double RADIUS = 64;

  @Override
  public Drawing set(Material material, Paper paper, Colophon colophon) {
    Canvas canvas = new Canvas(paper.width(), paper.height(), material.language());
    double room = paper.width() - 2 * MARGIN;
    double y =
        canvas.text(
            material.title(),
            paper.width() / 2,
            26,
            room,
            Style.bold(24).in(Ink.TEAL).centred().as(Tag.H1));
    for (Line line : material.part("").lines()) {
      y = canvas.text(line.words(), paper.width() / 2, y + 3, room, Style.plain(12.5).centred());
    }
    double foot = foot(canvas, material.part("after"), colophon);
    circles(canvas, material.part("circles").lines(Line.Kind.CIRCLE), y + 10, foot - 12);
    centre(canvas, material.part("centre"), (y + foot) / 2);
    return canvas.finished();
  }

  private static double foot(Canvas canvas, Part after, Colophon colophon) {
    double room = canvas.width - 2 * MARGIN;
    double top = canvas.height - 104;
    canvas.add(new Pen().box(MARGIN, top, room, 70, 10).filled(Ink.TEAL_TINT));
    double y =
        canvas.text(
            after.heading(),
            MARGIN + 14,
            top + 9,
            room - 28,
            Style.bold(13).in(Ink.TEAL).as(Tag.H2));
    for (Line line : after.lines()) {
      y = canvas.text(line.words(), MARGIN + 14, y + 1, room - 28, top + 66, Style.plain(11.5));
      for (int rule = 0; rule < line.rules(); rule++) {
        y += 22;
        canvas.add(
            new Pen()
                .move(MARGIN + 14, y)
                .to(canvas.width - MARGIN - 14, y)
                .stroked(Ink.SOFT, 0.8));
      }
    }
    canvas.text(
        colophon.text(),
        MARGIN,
        canvas.height - 28,
        room,
        canvas.height - 8,
        Style.plain(6.4).in(Ink.SOFT));
    return top;
  }

  private static void circles(Canvas canvas, List<Line> circles, double top, double bottom) {
    double cx = canvas.width / 2;
    double cy = (top + bottom) / 2;
    double rx = canvas.width / 2 - MARGIN - RADIUS + 14;
    double ry = (bottom - top) / 2 - RADIUS;
    double[] angles = evenly(circles.size(), rx, ry);
    for (int i = 0; i < circles.size(); i++) {
      circle(canvas, circles.get(i), cx + rx * Math.sin(angles[i]), cy - ry * Math.cos(angles[i]));
    }
  }

  private static void circle(Canvas canvas, Line line, double x, double y) {
    boolean empty = line.mark().isEmpty();
    Pen round = new Pen().circle(x, y, RADIUS);
    canvas.add(empty ? round.dashed(Ink.TEAL, 1.6, 5) : round.both(Ink.PAPER, Ink.TEAL, 1.8));
    if (!empty) {
      Icons.draw(canvas, line.mark(), x, y - 22);
      Style style = Style.bold(11.5).centred();
      canvas.text(line.text(), x, y + 8, RADIUS * 1.55, y + RADIUS - 6, style);
    }
  }

  private static void centre(Canvas canvas, Part centre, double middle) {
    double room = 190;
    Style style = Style.bold(17).in(Ink.TEAL).centred();
    double height =
        canvas.height(centre.heading(), room, style)
            + centre.lines().stream()
                .mapToDouble(l -> canvas.height(l.words(), room, Style.plain(11.5)) + 4)
                .sum();
    double y =
        canvas.text(
            centre.heading(), canvas.width / 2, middle - height / 2, room, style.as(Tag.H2));
    for (Line line : centre.lines()) {
      y = canvas.text(line.words(), canvas.width / 2, y + 4, room, Style.plain(11.5).centred());
    }
  }

  /** Angles at which points lie equally far apart on an ellipse, the first at the top. */
  private static double[] evenly(int count, double rx, double ry) {
    int steps = 3600;
    double[] lengths = new double[steps + 1];
    for (int i = 1; i <= steps; i++) {
      double a = 2 * Math.PI * (i - 0.5) / steps;
      double speed = Math.hypot(rx * Math.cos(a), ry * Math.sin(a));
      lengths[i] = lengths[i - 1] + speed;
    }
    double[] angles = new double[count];
    int step = 0;
    for (int i = 0; i < count; i++) {
      double wanted = lengths[steps] * i / count;
      while (lengths[step] < wanted) {
        step++;
      }
      angles[i] = 2 * Math.PI * step / steps;
    }
    return angles;
  }
}
