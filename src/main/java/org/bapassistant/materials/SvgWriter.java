package org.bapassistant.materials;

import java.util.Locale;
import org.bapassistant.materials.Shape.Outline;
import org.bapassistant.materials.Shape.Step;
import org.bapassistant.materials.Shape.Words;

/**
 * Writes a drawing as SVG for a page. Colours and sizes are attributes, because the pages' policy
 * refuses inline styles.
 */
final class SvgWriter {

  private final StringBuilder svg = new StringBuilder();

  private SvgWriter() {}

  /** The drawing as one {@code svg} element, named by the sheet's title and description. */
  static String write(Drawing drawing, Material material) {
    return new SvgWriter().document(drawing, material);
  }

  private String document(Drawing drawing, Material material) {
    String id = material.id();
    add(
        "<svg class=\"sheet\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\""
            + " role=\"img\" aria-labelledby=\"%s-t %s-d\" font-family=\"'%s', sans-serif\">",
        number(drawing.width()), number(drawing.height()), id, id, Typeface.FAMILY);
    add("<title id=\"%s-t\">%s</title>", id, escaped(material.title()));
    add("<desc id=\"%s-d\">%s</desc>", id, escaped(material.description()));
    drawing.shapes().forEach(this::shape);
    return svg.append("</svg>").toString();
  }

  private void shape(Shape shape) {
    switch (shape) {
      case Outline outline -> outline(outline);
      case Words words -> words(words);
    }
  }

  private void outline(Outline outline) {
    svg.append("<path d=\"");
    outline.steps().forEach(this::step);
    add("\" fill=\"%s\"", outline.fill().map(Ink::hex).orElse("none"));
    outline
        .stroke()
        .ifPresent(
            ink ->
                add(
                    " stroke=\"%s\" stroke-width=\"%s\" stroke-linecap=\"round\"",
                    ink.hex(), number(outline.width())));
    if (outline.dash() > 0) {
      add(" stroke-dasharray=\"%s\"", number(outline.dash()));
    }
    svg.append("/>");
  }

  private void step(Step step) {
    switch (step) {
      case Step.Move(double x, double y) -> add("M%s %s", number(x), number(y));
      case Step.To(double x, double y) -> add("L%s %s", number(x), number(y));
      case Step.Curve(double x1, double y1, double x2, double y2, double x, double y) ->
          add(
              "C%s %s %s %s %s %s",
              number(x1), number(y1), number(x2), number(y2), number(x), number(y));
      case Step.Close() -> svg.append('Z');
    }
  }

  private void words(Words words) {
    add("<text x=\"%s\" y=\"%s\"", number(words.x()), number(words.y()));
    add(" font-size=\"%s\" fill=\"%s\"", number(words.size()), words.ink().hex());
    add(" font-weight=\"%d\" font-style=\"%s\"", words.face().weight(), words.face().style());
    add(" text-anchor=\"%s\">%s</text>", words.anchor().svg(), escaped(words.text()));
  }

  private void add(String format, Object... values) {
    svg.append(format.formatted(values));
  }

  private static String number(double value) {
    String written = String.format(Locale.ROOT, "%.2f", value);
    return written.contains(".") ? written.replaceAll("\\.?0+$", "") : written;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
