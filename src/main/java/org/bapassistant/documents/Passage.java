package org.bapassistant.documents;

import java.util.List;

/**
 * A passage of a document and where it stands.
 *
 * @param number in the document, from 0
 * @param page from 1
 * @param headings it stands under, outermost first
 * @param first its first block on the page, from 0
 * @param last its last block on the page
 */
record Passage(int number, int page, List<String> headings, String text, int first, int last) {

  Passage {
    headings = List.copyOf(headings);
  }
}
