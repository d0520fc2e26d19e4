package org.bapassistant.materials;

import java.util.List;
import org.bapassistant.materials.Shape.Pen;
import org.bapassistant.materials.Shape.Tag;

/**
 * A sheet to fill in. Roles: {@code alert} (warning box), {@code note} (tinted box), {@code half}
 * (two beside each other), {@code plain} (no number); other parts are numbered and as wide as the
 * page.
 */
final class FormSetter implements PageSetter {

  private static final double MARGIN = 40;
  private static final double GAP = 11;

  @Override
  public Drawing set(Material material, Paper paper, Colophon colophon) {
    Canvas canvas = new Canvas(paper.width(), paper.height(), material.language());
    double bottom = paper.height() - 36;
    double scale =
        Scale.largest(1.2, 0.8, s -> content(scratch(material, paper), material, s, 22) <= bottom);
    double ruling =
        Scale.largest(40, 22, r -> content(scratch(material, paper), material, scale, r) <= bottom);
    canvas.within(content(canvas, material, scale, ruling), bottom, material.title());
    canvas.text(
        colophon.text(),
        MARGIN,
        paper.height() - 30,
        paper.width() - 2 * MARGIN,
        paper.height() - 8,
        Style.plain(6.6).in(Ink.SOFT));
    return canvas.finished();
  }

  private static Canvas scratch(Material material, Paper paper) {
    return new Canvas(paper.width(), paper.height(), material.language());
  }

  private static double content(Canvas canvas, Material material, double scale, double ruling) {
    double room = canvas.width - 2 * MARGIN;
    canvas.add(new Pen().box(0, 0, canvas.width, 8, 0).filled(Ink.TEAL));
    double y =
        canvas.text(
                material.title(), MARGIN, 26, room, Style.bold(23 * scale).in(Ink.TEAL).as(Tag.H1))
            + 2;
    for (Line line : material.part("").lines()) {
      y = canvas.text(line.words(), MARGIN, y, room, Style.plain(11.5 * scale)) + 2;
    }
    y += 8;
    List<Part> parts = material.parts().stream().filter(p -> !p.heading().isEmpty()).toList();
    int number = 1;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      boolean paired =
          part.role().equals("half")
              && i + 1 < parts.size()
              && parts.get(i + 1).role().equals("half");
      FormPart setter = new FormPart(canvas, scale, ruling);
      double width = paired ? (room - 14) / 2 : room;
      double end = setter.set(part, MARGIN, y, width, number);
      number += setter.isNumbered(part) ? 1 : 0;
      if (paired) {
        Part beside = parts.get(++i);
        end = Math.max(end, setter.set(beside, MARGIN + width + 14, y, width, number));
        number += setter.isNumbered(beside) ? 1 : 0;
      }
      y = end + GAP;
    }
    return y - GAP;
  }
}
