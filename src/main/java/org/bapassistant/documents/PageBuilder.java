package org.bapassistant.documents;

import java.util.ArrayList;
import java.util.List;

/** Collects blocks page by page; a page without text keeps its number. */
final class PageBuilder {

  private final ReadingLimits limits;
  private final PageProgress progress;
  private final List<PageText> pages = new ArrayList<>();
  private List<Block> blocks = new ArrayList<>();

  PageBuilder(ReadingLimits limits, PageProgress progress) {
    this.limits = limits;
    this.progress = progress;
  }

  /**
   * Adds text to the page; blank text is left out.
   *
   * @param level 1..6 for a heading, else 0
   */
  void add(String text, int level) {
    String tidy = Words.tidy(text);
    if (!tidy.isEmpty()) {
      blocks.add(level > 0 ? Block.heading(tidy, level) : Block.plain(tidy));
    }
  }

  /** Ends the page. */
  void turn() throws Refused {
    if (pages.size() + 1 >= limits.pages()) {
      throw new Refused(Refusal.TOO_MANY_PAGES);
    }
    pages.add(PageText.of(pages.size() + 1, blocks));
    blocks = new ArrayList<>();
    progress.pages(pages.size(), 0);
  }

  /** All pages, the one begun last included. */
  List<PageText> pages() {
    List<PageText> all = new ArrayList<>(pages);
    all.add(PageText.of(all.size() + 1, blocks));
    return all;
  }
}
