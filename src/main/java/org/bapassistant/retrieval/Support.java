package org.bapassistant.retrieval;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What tells whether the knowledge base holds an answer at all, before asking which. */
enum Support {
  /** Cosine of the nearest passage by bge. */
  BGE_NEAREST,
  /** Cosine of the nearest passage by e5. */
  E5_NEAREST,
  /** BM25 of the best card's wordings, divided by the question's number of distinct terms. */
  WORDS_PER_TERM,
  /** Share of the question's distinct terms that the index knows. */
  TERMS_KNOWN,
  /** Largest discriminant score by bge. */
  BGE_DISCRIMINANT,
  /** Largest discriminant score by e5. */
  E5_DISCRIMINANT,
  /** Side of the boundary by bge. */
  BGE_SIDE,
  /** Side of the boundary by e5. */
  E5_SIDE,
  /** Lead of the first card over the second in the ranking's score. */
  LEAD;

  /** The name in the weights file, such as {@code bge-nearest}. */
  String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Support> of(String wireName) {
    return Arrays.stream(values()).filter(s -> s.wireName().equals(wireName)).findFirst();
  }
}
