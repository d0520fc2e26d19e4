package org.bapassistant.materials;

import org.bapassistant.materials.Shape.Pen;

/**
 * Sets lines one below the other in a column.
 *
 * @param scale of all sizes; 1 is 10 points for plain text
 */
record Flow(Canvas canvas, double x, double room, double scale, Hue hue) {

  /** Sets one line and returns where the next may begin. */
  double line(Line line, double top) {
    return switch (line.kind()) {
      case SAY -> say(line, top);
      case POINT -> point(line, top);
      case TICK -> tick(line, top);
      default -> canvas.text(line.words(), x, top, room, Style.plain(10 * scale)) + 4 * scale;
    };
  }

  /** The words of a question, in bold. */
  double bold(String words, double top) {
    return canvas.text(canvas.quoted(words), x, top, room, Style.bold(10.6 * scale).in(hue.ink()))
        + 3 * scale;
  }

  /** The words to be said, in a speech bubble, large. */
  double question(String words, double top) {
    double pad = 8 * scale;
    Style style = Style.bold(12.5 * scale).in(hue.ink());
    double height = canvas.height(words, room - 2 * pad, style) + 2 * pad;
    canvas.add(new Pen().box(x, top, room, height, 9).both(Ink.PAPER, hue.ink(), 1.4));
    double tail = x + 22;
    canvas.add(
        new Pen()
            .move(tail, top + height - 0.8)
            .to(tail + 4, top + height + 8)
            .to(tail + 14, top + height - 0.8)
            .both(Ink.PAPER, hue.ink(), 1.4));
    canvas.add(new Pen().box(tail - 1, top + height - 3, 17, 2.6, 0).filled(Ink.PAPER));
    canvas.text(words, x + pad, top + pad, room - 2 * pad, style);
    return top + height + 13;
  }

  private double say(Line line, double top) {
    double indent = 9 * scale;
    Style style = Style.plain(10 * scale).italic().in(hue.ink());
    double end = canvas.text(canvas.quoted(line.words()), x + indent, top, room - indent, style);
    canvas.add(new Pen().move(x + 2, top + 1).to(x + 2, end - 2).stroked(hue.ink(), 1.6));
    return end + 5 * scale;
  }

  private double point(Line line, double top) {
    if (line.label().isEmpty()) {
      return canvas.point(line.text(), x, top, room, Style.plain(10 * scale)) + 3 * scale;
    }
    double indent = 9 * scale;
    double left = x + indent;
    double width = room - indent;
    Style bold = Style.bold(10 * scale).in(hue.ink());
    Style plain = Style.plain(10 * scale);
    double label = bold.face().width(line.label() + "  ", bold.size());
    double end = canvas.text(line.label(), left, top, width, bold);
    // A short text runs on beside its label, a longer one begins below.
    boolean runsOn = label + plain.face().width(line.text(), plain.size()) <= width;
    end =
        runsOn
            ? canvas.text(line.text(), left + label, top, width - label + 1, plain)
            : canvas.text(line.text(), left, end, width, plain);
    double middle = top + 5.6 * scale;
    canvas.add(
        new Pen()
            .move(x, middle - 3.2 * scale)
            .to(x + 5 * scale, middle)
            .to(x, middle + 3.2 * scale)
            .close()
            .filled(hue.ink()));
    return end + 5 * scale;
  }

  private double tick(Line line, double top) {
    double side = 9 * scale;
    canvas.add(new Pen().box(x, top + 1, side, side, 1.5).both(Ink.PAPER, Ink.SOFT, 1));
    return canvas.text(line.words(), x + side + 6, top, room - side - 6, Style.plain(10 * scale))
        + 4 * scale;
  }
}
