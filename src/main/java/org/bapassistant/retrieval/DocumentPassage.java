package org.bapassistant.retrieval;

import java.util.List;

/**
 * About 200 words of one of the clinic's own documents.
 *
 * @param document id of the document
 * @param number place in the document, from 0
 * @param title of the document
 * @param paged whether a page number means something in this kind of document
 * @param page in the file, from 1
 * @param label what is printed on the page
 * @param headings the passage stands under, outermost first; may be empty
 */
public record DocumentPassage(
    String document,
    int number,
    String title,
    boolean paged,
    int page,
    String label,
    List<String> headings,
    String text) {

  public DocumentPassage {
    headings = List.copyOf(headings);
  }

  /** The address of the page with the passage marked. */
  public String url() {
    return "/documents/" + document + "/pages/" + page + "?passage=" + number + "#passage";
  }

  /** What is searched and embedded: the headings tell what a passage is about. */
  String whole() {
    return headings.isEmpty() ? text : String.join(". ", headings) + ". " + text;
  }
}
