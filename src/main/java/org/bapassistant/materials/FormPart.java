package org.bapassistant.materials;

import java.util.List;
import org.bapassistant.materials.Shape.Pen;
import org.bapassistant.materials.Shape.Tag;

/**
 * One part of a form.
 *
 * @param ruling distance of the lines to write on, in points
 */
record FormPart(Canvas canvas, double scale, double ruling) {

  boolean isNumbered(Part part) {
    return !List.of("alert", "note", "plain").contains(part.role());
  }

  /** Sets the part and returns its lower edge. */
  double set(Part part, double x, double top, double room, int number) {
    boolean boxed = part.role().equals("alert") || part.role().equals("note");
    Hue hue = part.role().equals("alert") ? Hue.AMBER : Hue.TEAL;
    double pad = boxed ? 10 : 0;
    if (boxed) {
      Canvas scratch = canvas.blank();
      double end =
          new FormPart(scratch, scale, ruling)
              .content(part, x + pad, top + pad, room - 2 * pad, number, hue);
      canvas.add(
          new Pen().box(x, top, room, end + pad - 6 - top, 9).both(hue.tint(), hue.ink(), 1));
    }
    return content(part, x + pad, top + pad, room - 2 * pad, number, hue) + (boxed ? pad - 6 : 0);
  }

  private double content(Part part, double x, double top, double room, int number, Hue hue) {
    double left = x;
    if (isNumbered(part)) {
      double r = 9.5 * scale;
      canvas.badge("" + number, x + r, top + 7.5 * scale, r, hue.ink(), Ink.PAPER);
      left = x + 2 * r + 8;
    }
    double width = room - (left - x);
    Style style = Style.bold(13.5 * scale).in(hue.ink()).as(Tag.H2);
    double y = canvas.text(part.heading(), left, top, width, style) + 2;
    for (int i = 0; i < part.lines().size(); ) {
      List<Line> run = run(part, i);
      y =
          run.size() > 1
              ? columns(run, left, y, width, hue)
              : one(run.getFirst(), left, y, width, hue);
      i += run.size();
    }
    return y;
  }

  /** The boxes or points that follow each other from here on, else the one line. */
  private static List<Line> run(Part part, int from) {
    List<Line> lines = part.lines();
    Line.Kind kind = lines.get(from).kind();
    int to = from + 1;
    if (kind == Line.Kind.TICK || (kind == Line.Kind.POINT && part.role().equals("alert"))) {
      while (to < lines.size() && lines.get(to).kind() == kind) {
        to++;
      }
    }
    return lines.subList(from, to);
  }

  private double one(Line line, double x, double top, double room, Hue hue) {
    return switch (line.kind()) {
      case WRITE -> write(line, x, top, room);
      case SCALE -> scale(line, x, top, room);
      default -> new Flow(canvas, x, room, scale * 1.08, hue).line(line, top);
    };
  }

  /** Short lines in two columns where the part is wide enough. */
  private double columns(List<Line> lines, double x, double top, double room, Hue hue) {
    int columns = room > 360 ? 2 : 1;
    double width = room / columns;
    double y = top;
    for (int i = 0; i < lines.size(); i += columns) {
      double end = y;
      for (int c = 0; c < columns && i + c < lines.size(); c++) {
        Flow flow = new Flow(canvas, x + c * width, width - 10, scale * 1.08, hue);
        end = Math.max(end, flow.line(lines.get(i + c), y));
      }
      y = end;
    }
    return y;
  }

  private double write(Line line, double x, double top, double room) {
    double y = canvas.text(line.words(), x, top, room, Style.plain(10.8 * scale));
    // A prompt shares its row with the first rule when half of the row is left.
    double used = line.words().isEmpty() ? 0 : Typeface.REGULAR.width(line.words(), 10.8 * scale);
    double from = used > 0 && used < room * 0.45 ? x + used + 6 : x;
    double first = from > x ? y - 1 : y + ruling - 5;
    for (int i = 0; i < line.rules(); i++) {
      double at = first + i * ruling;
      double start = i == 0 ? from : x;
      canvas.add(new Pen().move(start, at).to(x + room, at).stroked(Ink.SOFT, 0.8));
    }
    return first + (line.rules() - 1) * ruling + (from > x ? ruling - 13 : 6);
  }

  /** Eleven circles from 0 to 10, those from 7 on with a strong rim. */
  private double scale(Line line, double x, double top, double room) {
    double r = Math.min(15, room / 30);
    double step = (room - 2 * r) / 10;
    double y = top + r + 3;
    canvas.add(new Pen().move(x + r, y).to(x + room - r, y).stroked(Ink.LINE, 1.2));
    for (int i = 0; i <= 10; i++) {
      double cx = x + r + i * step;
      canvas.add(new Pen().circle(cx, y, r).both(Ink.PAPER, Ink.TEAL, i >= 7 ? 2.6 : 1));
      canvas.text("" + i, cx, y - r * 0.53, 2 * r, Style.bold(r).in(Ink.TEAL).centred());
    }
    String[] ends = line.text().split("\\|", 2);
    Style style = Style.plain(9.5 * scale).in(Ink.SOFT);
    double below = y + r + 3;
    double end = canvas.text(ends[0].strip(), x, below, room / 2 - 6, style);
    if (ends.length > 1) {
      String high = ends[1].strip();
      double width = style.face().width(high, style.size());
      canvas.text(high, x + room - width, below, width + 1, style);
    }
    return end + 4;
  }
}
