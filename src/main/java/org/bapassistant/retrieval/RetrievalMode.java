package org.bapassistant.retrieval;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a search compares. */
enum RetrievalMode {
  HYBRID,
  BM25,
  DENSE;

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean usesWords() {
    return this != DENSE;
  }

  boolean usesVectors() {
    return this != BM25;
  }

  static Optional<RetrievalMode> of(String wireName) {
    return Arrays.stream(values()).filter(mode -> mode.wireName().equals(wireName)).findFirst();
  }
}
