package org.bapassistant.materials;

import java.util.ArrayList;
import java.util.List;
import org.bapassistant.core.Language;
import org.bapassistant.materials.Shape.Outline;
import org.bapassistant.materials.Shape.Pen;
import org.bapassistant.materials.Shape.Words;

/** A page under work. Breaks text into lines and notes what does not fit. */
final class Canvas {

  /** What a curator reads when a text is too long for its place. */
  private static final String TOO_LONG = "does not fit its place; shorten the text that begins '";

  private final Language language;
  final double width;
  final double height;
  private final List<Shape> shapes = new ArrayList<>();
  private final List<String> misfits = new ArrayList<>();
  private int block;

  /**
   * An empty page.
   *
   * @param language of its words, whose quotation marks it uses
   */
  Canvas(double width, double height, Language language) {
    this.language = language;
    this.width = width;
    this.height = height;
    add(new Pen().box(0, 0, width, height, 0).filled(Ink.PAPER));
  }

  /** Another empty page like this one. */
  Canvas blank() {
    return new Canvas(width, height, language);
  }

  /** Words in the quotation marks of the page's language. */
  String quoted(String words) {
    return language.quoted(words);
  }

  void add(Outline outline) {
    shapes.add(outline);
  }

  /**
   * Sets a text in lines.
   *
   * @param x left edge; the middle of the lines when the style is centred
   * @param top upper edge of the first line
   * @return the lower edge of the last line; {@code top} for an empty text
   */
  double text(String text, double x, double top, double room, Style style) {
    List<String> lines = LineBreaks.of(text, room, style);
    block++;
    double y = top;
    for (String line : lines) {
      if (style.width(line) > room) {
        misfits.add("has a word wider than its place: '" + line + "'");
      }
      shapes.add(
          new Words(
              x,
              // Ascent of the typeface, so that 'top' is where capitals nearly touch.
              y + style.size() * 0.86,
              line,
              style.face(),
              style.size(),
              style.ink(),
              style.anchor(),
              style.tag(),
              block));
      y += style.leading();
    }
    return y;
  }

  /** Sets a text no lower than {@code bottom}, in a smaller size if need be, down to 80 %. */
  double text(String text, double x, double top, double room, double bottom, Style style) {
    Style fitting = style;
    while (top + height(text, room, fitting) > bottom && fitting.size() > style.size() * 0.8) {
      fitting = fitting.sized(fitting.size() - 0.25);
    }
    double end = text(text, x, top, room, fitting);
    within(end, bottom, text);
    return end;
  }

  /** Notes a misfit when something ends lower than it may. */
  void within(double end, double bottom, String text) {
    if (end > bottom + 0.5) {
      misfits.add(TOO_LONG + beginning(text) + "'");
    }
  }

  double height(String text, double room, Style style) {
    return LineBreaks.of(text, room, style).size() * style.leading();
  }

  /** A point of a list: a dot and the text beside it. Returns the lower edge. */
  double point(String text, double x, double top, double room, Style style) {
    double indent = style.size() * 0.9;
    add(
        new Pen()
            .circle(x + style.size() * 0.22, top + style.size() * 0.58, style.size() * 0.16)
            .filled(style.ink()));
    return text(text, x + indent, top, room - indent, style);
  }

  /** A numeral or sign in a disc. */
  void badge(String sign, double cx, double cy, double r, Ink ground, Ink ink) {
    add(new Pen().circle(cx, cy, r).filled(ground));
    double size = r * 1.25;
    text(sign, cx, cy - size * 0.54, r * 2, Style.bold(size).in(ink).centred());
  }

  Drawing finished() {
    for (Shape shape : shapes) {
      if (shape instanceof Words words) {
        check(words);
      }
    }
    return new Drawing(width, height, shapes, misfits);
  }

  private void check(Words words) {
    double right = words.left() + words.face().width(words.text(), words.size());
    if (words.left() < 0 || right > width || words.y() > height) {
      misfits.add(TOO_LONG + beginning(words.text()) + "'");
    }
    if (!words.face().canSet(words.text())) {
      misfits.add("has a character that the font lacks, near '" + beginning(words.text()) + "'");
    }
  }

  private static String beginning(String text) {
    return text.length() > 30 ? text.substring(0, 30).strip() + "…" : text;
  }
}
