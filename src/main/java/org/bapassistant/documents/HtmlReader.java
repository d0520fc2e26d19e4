package org.bapassistant.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Reads HTML files: text only, nothing is fetched or run, and what a browser would not show as text
 * is left out.
 */
final class HtmlReader implements FileReader {

  private static final String UNSHOWN =
      "script, style, noscript, template, iframe, frame, object, embed, svg, math, nav, [hidden], [aria-hidden=true]";
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "li",
          "dt",
          "dd",
          "tr",
          "table",
          "section",
          "article",
          "blockquote",
          "pre",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "br",
          "hr",
          "body",
          "main",
          "header",
          "footer",
          "caption",
          "figcaption",
          "ul",
          "ol",
          "dl",
          "form",
          "fieldset",
          "address",
          "aside");

  @Override
  public DocumentText read(Path file, ReadingLimits limits, PageProgress progress)
      throws IOException {
    return of(Jsoup.parse(file.toFile(), null), limits);
  }

  /** The text of parsed HTML. */
  static DocumentText of(Document html, ReadingLimits limits) {
    HiddenHtml.remove(html);
    html.select(UNSHOWN).remove();
    PageBuilder pages = new PageBuilder(limits, PageProgress.SILENT);
    NodeTraversor.traverse(new Collector(pages), html.body());
    return new DocumentText(Words.tidy(html.title()), false, pages.pages());
  }

  /** Ends a block wherever a block element begins or ends. */
  private static final class Collector implements NodeVisitor {

    private final PageBuilder pages;
    private final StringBuilder text = new StringBuilder();

    Collector(PageBuilder pages) {
      this.pages = pages;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText());
      } else if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
        flush(0);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        String name = element.normalName();
        if (name.equals("td") || name.equals("th")) {
          text.append(" | ");
        } else if (BLOCKS.contains(name)) {
          flush(name.matches("h[1-6]") ? name.charAt(1) - '0' : 0);
        }
      }
    }

    private void flush(int level) {
      String cells =
          List.of(text.toString().split("\\|")).stream()
              .map(Words::tidy)
              .filter(cell -> !cell.isEmpty())
              .collect(Collectors.joining(" | "));
      pages.add(cells, level);
      text.setLength(0);
    }
  }
}
