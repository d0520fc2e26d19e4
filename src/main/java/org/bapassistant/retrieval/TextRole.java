package org.bapassistant.retrieval;

/** Whether a text asks or tells; retrieval models want to know. */
enum TextRole {
  /** A question, or a wording that questions are compared with. */
  QUESTION,
  /** A text that answers. */
  PASSAGE
}
