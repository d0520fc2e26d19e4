package org.bapassistant.materials;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** A sheet of running text as the document that the PDF library sets. */
final class WrittenDocument {

  private static final String STYLES = "/materials/written.css";

  private WrittenDocument() {}

  /**
   * @param size of the text in points; headings and spaces follow it
   */
  static String of(Material material, Paper paper, Colophon colophon, double size) {
    return """
        <html lang="%1$s"><head><title>%2$s</title><meta name="description" content="%3$s"/>
        <style>
        @page { size: %4$spt %5$spt; margin: 36pt 44pt 36pt 44pt;
          @bottom-right { content: '%6$s ' counter(page) ' / ' counter(pages);
            font-family: 'Atkinson Hyperlegible Next'; font-size: 7.5pt; color: #46544f; } }
        body { font-size: %10$spt; }
        %7$s</style></head><body><h1>%2$s</h1>%8$s%9$s</body></html>
        """
        .formatted(
            material.language().tag(),
            escaped(material.title()),
            escaped(material.description()),
            paper.width(),
            paper.height(),
            colophon.word("page"),
            styles(),
            WrittenHtml.of(material),
            smallPrint(colophon),
            size);
  }

  private static String smallPrint(Colophon colophon) {
    String sources =
        colophon.sources().stream()
            .map(s -> "<b>" + escaped(s.key()) + "</b> " + escaped(s.label()))
            .collect(Collectors.joining("; "));
    String cited =
        sources.isEmpty()
            ? ""
            : "<p><b>%s</b> %s. %s</p>"
                .formatted(colophon.word("sources"), sources, escaped(colophon.practice()));
    return "<div class=\"small\">%s<p>%s %s.</p></div>"
        .formatted(cited, escaped(colophon.credit()), escaped(colophon.reviewed()));
  }

  static String styles() {
    try (InputStream in = WrittenDocument.class.getResourceAsStream(STYLES)) {
      if (in == null) {
        throw new IllegalStateException(STYLES + " is missing; build the jar again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(STYLES + " cannot be read; build the jar again", e);
    }
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
