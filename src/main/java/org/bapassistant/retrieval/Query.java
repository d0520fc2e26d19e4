package org.bapassistant.retrieval;

import java.util.Optional;

/**
 * What to look for.
 *
 * @param text the question, identifiers masked
 * @param earlier what was asked before it in the same conversation, if anything
 * @param leans whether the question says of itself that it goes on from there ("and if she says no
 *     to that?"), so that the earlier question may vouch that the cards answer it
 */
public record Query(String text, Optional<String> earlier, boolean leans) {

  /** A question that stands alone. */
  public static Query of(String text) {
    return new Query(text, Optional.empty(), false);
  }

  /** The earlier question, if any, and this one as one text. */
  String together() {
    return earlier.map(before -> before + "\n" + text).orElse(text);
  }
}
