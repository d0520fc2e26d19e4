package org.bapassistant.documents;

/** What came of reading a file. */
sealed interface Reading {

  /** The file says this. */
  record Read(DocumentText text) implements Reading {}

  /** The file is not taken up. */
  record NotRead(Refusal refusal) implements Reading {}
}
