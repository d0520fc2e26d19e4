package org.bapassistant.materials;

import java.util.ArrayList;
import java.util.List;
import org.bapassistant.materials.Shape.Pen;
import org.bapassistant.materials.Shape.Tag;

/**
 * The poster, crosswise: a path that is walked from a gate past three numbered stations to a flag,
 * with what to say and where the way parts under each. Roles: {@code gate}, {@code station}, {@code
 * link} (between two stations), {@code next} (the band at the foot).
 */
final class PosterSetter implements PageSetter {

  private static final double MARGIN = 24;
  private static final double GAP = 9;
  private static final double PATH = 106;
  private static final double COLUMNS = 147;
  private static final double BAND = 68;
  private static final double FOOT = 30;

  /** A column of the poster. */
  private record Column(Part part, double x, double room, Hue hue, String sign) {

    double middle() {
      return x + room / 2;
    }

    boolean isLink() {
      return part.role().equals("link");
    }
  }

  @Override
  public Drawing set(Material material, Paper paper, Colophon colophon) {
    Canvas canvas = new Canvas(paper.height(), paper.width(), material.language());
    head(canvas, material);
    List<Column> columns = columns(material, canvas.width);
    path(canvas, columns);
    double bottom = canvas.height - FOOT - BAND - 16;
    double scale =
        Scale.largest(
            1.2,
            0.76,
            s ->
                columns.stream()
                    .allMatch(
                        c ->
                            content(new Canvas(1000, 1000, material.language()), c, s)
                                <= bottom - 5));
    for (Column column : columns) {
      Ink ground = column.isLink() ? Ink.PAPER : column.hue.tint();
      canvas.add(
          new Pen()
              .box(column.x, COLUMNS - 8, column.room, bottom - COLUMNS + 8, 10)
              .both(ground, column.isLink() ? Ink.LINE : ground, 1));
      canvas.within(content(canvas, column, scale), bottom, column.part.heading());
    }
    band(canvas, material.part("next"), bottom + 8);
    canvas.text(
        colophon.text(),
        MARGIN,
        canvas.height - FOOT - 2,
        canvas.width - 2 * MARGIN,
        canvas.height - 5,
        Style.plain(6.6).in(Ink.SOFT));
    return canvas.finished();
  }

  private static void head(Canvas canvas, Material material) {
    double room = canvas.width - 2 * MARGIN;
    double end =
        canvas.text(material.title(), MARGIN, 18, room, Style.bold(25).in(Ink.TEAL).as(Tag.H1));
    for (Line line : material.part("").lines()) {
      end = canvas.text(line.words(), MARGIN, end + 1, room, Style.plain(12).in(Ink.SOFT));
    }
  }

  private static List<Column> columns(Material material, double width) {
    List<Part> parts =
        material.parts().stream()
            .filter(p -> List.of("gate", "station", "link").contains(p.role()))
            .toList();
    double shares = parts.stream().mapToDouble(PosterSetter::share).sum();
    double unit = (width - 2 * MARGIN - GAP * (parts.size() - 1)) / shares;
    List<Column> columns = new ArrayList<>();
    double x = MARGIN;
    int station = 0;
    for (Part part : parts) {
      double room = unit * share(part);
      boolean isStation = part.role().equals("station");
      station += isStation ? 1 : 0;
      Hue hue = part.role().equals("gate") ? Hue.AMBER : Hue.ofQuestion(Math.max(1, station));
      columns.add(new Column(part, x, room, hue, isStation ? "" + station : ""));
      x += room + GAP;
    }
    return columns;
  }

  private static double share(Part part) {
    return switch (part.role()) {
      case "station" -> 1.2;
      default -> 1;
    };
  }

  private static double content(Canvas canvas, Column column, double scale) {
    double pad = 8;
    Flow flow = new Flow(canvas, column.x + pad, column.room - 2 * pad, scale, column.hue);
    double y =
        canvas.text(
                column.part.heading(),
                column.x + pad,
                COLUMNS,
                column.room - 2 * pad,
                Style.bold(13.5 * scale).in(column.hue.ink()).as(Tag.H2))
            + 4;
    boolean asked = !column.part.role().equals("station");
    for (Line line : column.part.lines()) {
      if (line.kind() == Line.Kind.SAY && !asked) {
        y = flow.question(line.words(), y);
        asked = true;
      } else {
        y = flow.line(line, y);
      }
    }
    return y;
  }

  /** A winding way from the left edge to the flag, with a stone for every column. */
  private static void path(Canvas canvas, List<Column> columns) {
    canvas.add(way(canvas.width, columns).stroked(Ink.TEAL_TINT, 20));
    canvas.add(way(canvas.width, columns).dashed(Ink.TEAL, 1.2, 5));
    for (Column column : columns) {
      double y = height(columns.indexOf(column));
      if (column.part.role().equals("gate")) {
        gate(canvas, column.middle(), y);
      } else if (column.isLink()) {
        canvas.add(new Pen().circle(column.middle(), y, 9).both(Ink.PAPER, Ink.TEAL, 2));
        canvas.add(new Pen().circle(column.middle(), y, 3.4).filled(Ink.TEAL));
      } else {
        canvas.add(new Pen().circle(column.middle(), y, 24).filled(Ink.PAPER));
        canvas.badge(column.sign, column.middle(), y, 21, column.hue.ink(), Ink.PAPER);
      }
    }
    flag(canvas, canvas.width - MARGIN - 14, height(columns.size()));
  }

  private static Pen way(double width, List<Column> columns) {
    Pen pen = new Pen().move(MARGIN - 4, PATH + 6);
    double x = MARGIN - 4;
    double y = PATH + 6;
    for (int i = 0; i <= columns.size(); i++) {
      double toX = i < columns.size() ? columns.get(i).middle() : width - MARGIN - 14;
      double toY = height(i);
      double bend = (toX - x) / 2;
      pen.curve(x + bend, y, toX - bend, toY, toX, toY);
      x = toX;
      y = toY;
    }
    return pen;
  }

  private static double height(int column) {
    return PATH + (column % 2 == 0 ? 5 : -5);
  }

  private static void gate(Canvas canvas, double x, double y) {
    canvas.add(new Pen().box(x - 22, y - 20, 44, 36, 5).filled(Ink.PAPER));
    for (double post : new double[] {x - 19, x + 19}) {
      canvas.add(new Pen().move(post, y - 18).to(post, y + 16).stroked(Ink.AMBER, 4));
    }
    for (double bar : new double[] {y - 9, y, y + 9}) {
      canvas.add(new Pen().move(x - 19, bar).to(x + 19, bar).stroked(Ink.AMBER, 2.4));
    }
    canvas.add(new Pen().move(x - 17, y + 9).to(x + 17, y - 9).stroked(Ink.AMBER, 2.4));
  }

  private static void flag(Canvas canvas, double x, double y) {
    canvas.add(new Pen().move(x, y + 8).to(x, y - 34).stroked(Ink.TEAL, 2.6));
    canvas.add(new Pen().move(x, y - 34).to(x + 20, y - 27).to(x, y - 20).close().filled(Ink.PLUM));
  }

  private static void band(Canvas canvas, Part next, double top) {
    double room = canvas.width - 2 * MARGIN;
    canvas.add(new Pen().box(MARGIN, top, room, BAND, 10).filled(Ink.TEAL));
    double left = MARGIN + 14;
    double first = room * 0.26;
    double end =
        canvas.text(
            next.heading(), left, top + 9, first - 14, Style.bold(14).in(Ink.PAPER).as(Tag.H2));
    for (Line say : next.lines(Line.Kind.SAY)) {
      end =
          canvas.text(
              canvas.quoted(say.words()),
              left,
              end + 2,
              first - 14,
              top + BAND - 4,
              Style.plain(11).italic().in(Ink.PAPER));
    }
    List<Line> points = next.lines(Line.Kind.POINT);
    double each = (room - first - 14) / Math.max(1, points.size());
    for (int i = 0; i < points.size(); i++) {
      double x = MARGIN + first + 6 + i * each;
      canvas.add(
          new Pen().move(x - 8, top + 11).to(x - 8, top + BAND - 11).stroked(Ink.TEAL_TINT, 1));
      double below =
          canvas.text(points.get(i).label(), x, top + 9, each - 16, Style.bold(10.5).in(Ink.PAPER));
      canvas.text(
          points.get(i).text(),
          x,
          below,
          each - 16,
          top + BAND - 4,
          Style.plain(9.8).in(Ink.PAPER));
    }
  }
}
