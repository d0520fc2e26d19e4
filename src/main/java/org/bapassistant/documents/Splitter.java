package org.bapassistant.documents;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a document into passages of about 200 words. A passage stays on its page and, unless very
 * little has come before, begins anew at a heading.
 */
final class Splitter {

  /** A passage that has this many words is full. */
  private static final int FULL = 200;

  /** From this many words on, a heading begins a new passage. */
  private static final int WORTH_CLOSING = 50;

  private final List<Passage> passages = new ArrayList<>();
  private final HeadingPath headings = new HeadingPath();
  private final List<String> texts = new ArrayList<>();
  private List<String> path = List.of();
  private int first;
  private int words;

  private Splitter() {}

  /** The passages in the order of the document. */
  static List<Passage> split(List<PageText> pages) {
    Splitter splitter = new Splitter();
    pages.forEach(splitter::add);
    return List.copyOf(splitter.passages);
  }

  private void add(PageText page) {
    List<Block> blocks = page.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      int more = Words.count(block.text());
      boolean closes = block.isHeading() ? words >= WORTH_CLOSING : words + more / 2 > FULL;
      if (closes) {
        close(page, i - 1);
      }
      if (block.isHeading()) {
        headings.enter(block);
      }
      if (texts.isEmpty()) {
        first = i;
        path = headings.path();
      }
      texts.add(block.text());
      words += more;
    }
    close(page, blocks.size() - 1);
  }

  private void close(PageText page, int last) {
    if (!texts.isEmpty()) {
      passages.add(
          new Passage(passages.size(), page.number(), path, String.join("\n", texts), first, last));
      texts.clear();
      words = 0;
    }
  }
}
