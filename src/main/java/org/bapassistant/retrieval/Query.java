package org.bapassistant.retrieval;

import java.util.Optional;

/**
 * What to look for.
 *
 * @param text the question, identifiers masked
 * @param context for a follow-up that does not stand alone, what was asked before
 */
public record Query(String text, Optional<String> context) {

  /** A question that stands alone. */
  public static Query of(String text) {
    return new Query(text, Optional.empty());
  }
}
