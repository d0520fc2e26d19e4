package org.bapassistant.documents;

/** Told how many pages of how many are read. */
@FunctionalInterface
interface PageProgress {

  PageProgress SILENT = (done, of) -> {};

  void pages(int done, int of);
}
