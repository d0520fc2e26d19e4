package org.bapassistant.materials;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Running text as well-formed HTML, the same for the page and for the PDF. */
final class WrittenHtml {

  private static final List<org.commonmark.Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).sanitizeUrls(true).build();

  private WrittenHtml() {}

  static String of(Material material) {
    return RENDERER.render(PARSER.parse(material.markdown()));
  }
}
