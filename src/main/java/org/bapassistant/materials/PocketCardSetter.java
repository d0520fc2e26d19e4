package org.bapassistant.materials;

import java.util.List;
import org.bapassistant.materials.Shape.Pen;
import org.bapassistant.materials.Shape.Tag;

/**
 * The pocket card: front and back side by side, to cut out and fold, twice on a page. Roles: {@code
 * front-gate}, {@code front-station}, {@code back}.
 */
final class PocketCardSetter implements PageSetter {

  private static final double SIDE_WIDTH = 280;
  private static final double SIDE_HEIGHT = 364;
  private static final double PAD = 15;

  @Override
  public Drawing set(Material material, Paper paper, Colophon colophon) {
    Canvas canvas = new Canvas(paper.width(), paper.height(), material.language());
    double left = (paper.width() - 2 * SIDE_WIDTH) / 2;
    double gap = (paper.height() - 2 * SIDE_HEIGHT) / 3;
    for (int copy = 0; copy < 2; copy++) {
      double top = gap + copy * (SIDE_HEIGHT + gap);
      card(canvas, material, left, top, colophon);
    }
    return canvas.finished();
  }

  private static void card(
      Canvas canvas, Material material, double left, double top, Colophon colophon) {
    canvas.add(new Pen().box(left, top, 2 * SIDE_WIDTH, SIDE_HEIGHT, 0).dashed(Ink.SOFT, 0.7, 4));
    canvas.text(colophon.word("cut"), left + 20, top - 7.5, 60, Style.plain(6).in(Ink.SOFT));
    double fold = left + SIDE_WIDTH;
    canvas.add(new Pen().move(fold, top).to(fold, top + SIDE_HEIGHT).dashed(Ink.LINE, 0.7, 1.5));
    canvas.text(colophon.word("fold"), fold, top - 7.5, 60, Style.plain(6).in(Ink.SOFT).centred());
    side(canvas, material, "front", left, top);
    side(canvas, material, "back", fold, top);
    canvas.text(
        colophon.credit() + " " + colophon.reviewed() + ".",
        fold + PAD,
        top + SIDE_HEIGHT - 24,
        SIDE_WIDTH - 2 * PAD,
        top + SIDE_HEIGHT - 3,
        Style.plain(5.6).in(Ink.SOFT));
  }

  private static void side(Canvas canvas, Material material, String side, double x, double top) {
    canvas.add(new Pen().box(x + 1, top + 1, SIDE_WIDTH - 2, 34, 0).filled(Ink.TEAL));
    Part head = material.part(side + "-head");
    canvas.text(
        head.heading(),
        x + PAD,
        top + 9,
        SIDE_WIDTH - 2 * PAD,
        Style.bold(15).in(Ink.PAPER).as(side.equals("front") ? Tag.H1 : Tag.H2));
    List<Part> parts =
        material.parts().stream()
            .filter(p -> p.role().startsWith(side) && !p.role().endsWith("-head"))
            .toList();
    double bottom = top + SIDE_HEIGHT - (side.equals("back") ? 26 : 8);
    double scale =
        Scale.largest(
            1.2,
            0.74,
            s ->
                content(new Canvas(1000, 1000, material.language()), parts, x, top + 44, s)
                    <= bottom);
    double end = content(canvas, parts, x, top + 44, scale);
    canvas.within(end, bottom, head.heading());
  }

  private static double content(
      Canvas canvas, List<Part> parts, double x, double top, double scale) {
    double y = top;
    int station = 0;
    for (Part part : parts) {
      boolean isStation = part.role().endsWith("station");
      station += isStation ? 1 : 0;
      Hue hue =
          part.role().endsWith("gate") ? Hue.AMBER : isStation ? Hue.ofQuestion(station) : Hue.TEAL;
      double indent = isStation ? 30 * scale : 0;
      if (isStation) {
        canvas.badge("" + station, x + PAD + 10, y + 11, 10.5, hue.ink(), Ink.PAPER);
      }
      Flow flow =
          new Flow(canvas, x + PAD + indent, SIDE_WIDTH - 2 * PAD - indent, scale * 0.93, hue);
      y =
          canvas.text(
                  part.heading(),
                  x + PAD + indent,
                  y,
                  SIDE_WIDTH - 2 * PAD - indent,
                  Style.bold(11.5 * scale).in(hue.ink()).as(Tag.H2))
              + 2;
      for (Line line : part.lines()) {
        boolean question = isStation && line.kind() == Line.Kind.SAY;
        y = question ? flow.bold(line.words(), y) : flow.line(line, y);
      }
      y += 5 * scale;
    }
    return y - 5 * scale;
  }
}
