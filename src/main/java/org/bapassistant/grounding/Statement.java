package org.bapassistant.grounding;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One statement of a card, read once.
 *
 * @param avoid whether the card says to avoid it
 * @param compound whether its parts are statements of their own beside it
 */
record Statement(
    String text,
    boolean avoid,
    boolean compound,
    List<Token> tokens,
    Set<String> stems,
    List<Quantity> quantities) {

  static Statement of(String text, boolean avoid, boolean compound, WordLists lists) {
    List<Token> tokens = Tokens.of(text, lists);
    return new Statement(
        text,
        avoid,
        compound,
        tokens,
        tokens.stream().map(Token::stem).collect(Collectors.toUnmodifiableSet()),
        Quantity.in(text, lists));
  }
}
