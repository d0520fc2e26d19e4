package org.bapassistant.retrieval;

/**
 * A text without wordings, such as an abstract or a page of a handout.
 *
 * @param id unique in its collection
 */
record PlainDocument(String id, String title, String text) {

  /** Title and text, as they are searched. */
  String whole() {
    return title.isBlank() ? text : title + " " + text;
  }
}
