package org.bapassistant.retrieval;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What the ranking weighs for each card. Every feature is standardised over all cards of the index
 * (mean 0, deviation 1), so that weights can be compared and a feature that says the same of every
 * card says nothing.
 */
enum Feature {
  /** BM25 of the question against all wordings of the card together. */
  BM25_WORDINGS("words in common with how others ask"),
  /** BM25 against title and sections. */
  BM25_BODY("words in common with the card"),
  /** BM25 against the card's best passage. */
  BM25_PASSAGE("words in common with one wording"),
  /** Cosine to the nearest passage, by bge. */
  BGE_BEST("meaning like one wording (bge)"),
  /** {@link Density} of the card's passages around the question, by bge. */
  BGE_DENSITY("meaning like much of how others ask (bge)"),
  /** Cosine to the nearest passage, by e5. */
  E5_BEST("meaning like one wording (e5)"),
  /** {@link Density} of the card's passages around the question, by e5. */
  E5_DENSITY("meaning like much of how others ask (e5)"),
  /** Discriminant score of the card among all cards, by bge. */
  BGE_DISCRIMINANT("meaning typical of this card alone (bge)"),
  /** Discriminant score of the card among all cards, by e5. */
  E5_DISCRIMINANT("meaning typical of this card alone (e5)");

  private final String meaning;

  Feature(String meaning) {
    this.meaning = meaning;
  }

  /** What it says of a card, for an explanation. */
  String meaning() {
    return meaning;
  }

  /** The name in the weights file, such as {@code bge-density}. */
  String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Feature> of(String wireName) {
    return Arrays.stream(values()).filter(f -> f.wireName().equals(wireName)).findFirst();
  }

  static Feature best(EncoderModel model) {
    return switch (model) {
      case BGE -> BGE_BEST;
      case E5 -> E5_BEST;
    };
  }

  static Feature density(EncoderModel model) {
    return switch (model) {
      case BGE -> BGE_DENSITY;
      case E5 -> E5_DENSITY;
    };
  }

  static Feature discriminant(EncoderModel model) {
    return switch (model) {
      case BGE -> BGE_DISCRIMINANT;
      case E5 -> E5_DISCRIMINANT;
    };
  }
}
