package org.bapassistant.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/**
 * Tells the headings of a PDF: lines that its bookmarks name, or, as PDFs without bookmarks have
 * them, short lines in letters clearly larger than most.
 */
final class PdfHeadings {

  private static final int MOST_ENTRIES = 10_000;
  private static final int DEEPEST = 6;
  private static final float LARGER = 1.15f;
  private static final int MOST_WORDS = 20;

  /** Level by page number and wording. */
  private final Map<String, Integer> bookmarks = new HashMap<>();

  private PdfHeadings() {}

  static PdfHeadings of(PDDocument pdf) throws IOException {
    PdfHeadings headings = new PdfHeadings();
    PDOutlineNode outline = pdf.getDocumentCatalog().getDocumentOutline();
    if (outline != null) {
      headings.add(pdf, outline, 1);
    }
    return headings;
  }

  private void add(PDDocument pdf, PDOutlineNode node, int level) throws IOException {
    for (PDOutlineItem item : node.children()) {
      if (bookmarks.size() >= MOST_ENTRIES || level > DEEPEST) {
        return;
      }
      PDPage page = item.findDestinationPage(pdf);
      if (page != null && item.getTitle() != null) {
        bookmarks.put(key(pdf.getPages().indexOf(page) + 1, item.getTitle()), level);
      }
      add(pdf, item, level + 1);
    }
  }

  /** The pages with their lines joined to paragraphs and their headings told. */
  List<PageText> pages(List<List<PdfLine>> pages, List<String> labels) {
    float body = bodySize(pages);
    List<PageText> texts = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      texts.add(new PageText(i + 1, labels.get(i), blocks(i + 1, pages.get(i), body)));
    }
    return texts;
  }

  private List<Block> blocks(int page, List<PdfLine> lines, float body) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (PdfLine line : lines) {
      Optional<Integer> level = level(page, line, body);
      if (level.isPresent()) {
        flush(paragraph, blocks);
        blocks.add(Block.heading(line.text(), level.get()));
      } else {
        append(paragraph, line.text());
        if (line.endsParagraph()) {
          flush(paragraph, blocks);
        }
      }
    }
    flush(paragraph, blocks);
    return blocks;
  }

  private Optional<Integer> level(int page, PdfLine line, float body) {
    Integer bookmarked = bookmarks.get(key(page, line.text()));
    if (bookmarked != null) {
      return Optional.of(bookmarked);
    }
    boolean large = line.size() >= body * LARGER && Words.count(line.text()) <= MOST_WORDS;
    boolean worded = line.text().codePoints().filter(Character::isLetter).count() >= 3;
    if (!bookmarks.isEmpty() || !large || !worded) {
      return Optional.empty();
    }
    return Optional.of(line.size() >= body * 1.6f ? 1 : line.size() >= body * 1.3f ? 2 : 3);
  }

  private static void append(StringBuilder paragraph, String line) {
    paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
  }

  private static void flush(StringBuilder paragraph, List<Block> blocks) {
    if (!paragraph.isEmpty()) {
      blocks.add(Block.plain(paragraph.toString()));
      paragraph.setLength(0);
    }
  }

  /** The size in which most letters are set. */
  private static float bodySize(List<List<PdfLine>> pages) {
    Map<Float, Integer> letters = new HashMap<>();
    pages.forEach(
        page ->
            page.forEach(line -> letters.merge(line.size(), line.text().length(), Integer::sum)));
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0f);
  }

  private static String key(int page, String title) {
    return page + " " + title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
