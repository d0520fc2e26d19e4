package org.bapassistant.documents;

import java.util.List;

/**
 * What a file says.
 *
 * @param title as the file names itself; blank when it does not
 * @param paged whether its pages are pages of the file, so that a page number means something
 */
record DocumentText(String title, boolean paged, List<PageText> pages) {

  DocumentText {
    pages = List.copyOf(pages);
  }

  long words() {
    return pages.stream()
        .flatMap(page -> page.blocks().stream())
        .mapToLong(block -> Words.count(block.text()))
        .sum();
  }
}
