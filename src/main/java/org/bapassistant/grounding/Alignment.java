package org.bapassistant.grounding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How much of some words a statement has.
 *
 * @param share of their weight, 0..1
 */
record Alignment(Statement statement, double share) {

  /** The statement that has most of them; of equal ones the first. Empty without words. */
  static Optional<Alignment> best(
      List<Token> content, List<Statement> statements, WordLists lists) {
    return statements.stream()
        .map(statement -> of(content, statement, lists))
        .max(Comparator.comparingDouble(Alignment::share))
        .filter(best -> best.share() > 0);
  }

  static Alignment of(List<Token> content, Statement statement, WordLists lists) {
    double all = content.stream().mapToDouble(Token::weight).sum();
    double had =
        content.stream()
            .filter(token -> Cited.has(statement, token, lists))
            .mapToDouble(Token::weight)
            .sum();
    return new Alignment(statement, all == 0 ? 0 : had / all);
  }
}
