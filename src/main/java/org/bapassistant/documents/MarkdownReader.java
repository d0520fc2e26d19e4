package org.bapassistant.documents;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;

/** Reads Markdown, with tables, and plain text. */
final class MarkdownReader implements FileReader {

  private static final List<TablesExtension> EXTENSIONS =
      List.of((TablesExtension) TablesExtension.create());

  @Override
  public DocumentText read(Path file, ReadingLimits limits, PageProgress progress)
      throws IOException {
    String html =
        HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .build()
            .render(Parser.builder().extensions(EXTENSIONS).build().parse(text(file)));
    return HtmlReader.of(Jsoup.parse(html), limits);
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      // Text from before Unicode; every byte is a letter there.
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
  }
}
