package org.bapassistant.grounding;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A sentence is no surer than the card: words like "always" and "proves" stand only where the card
 * has them, and what the card says with "may" is not told without any such word.
 */
final class Strength implements Check {

  private final WordLists lists;

  Strength(WordLists lists) {
    this.lists = lists;
  }

  @Override
  public Optional<Verdict.Reason> refuse(Claim claim, Cited cited) {
    return isAbsolute(claim, cited) || (!claim.phrase() && isUnhedged(claim, cited))
        ? Optional.of(Verdict.Reason.STRONGER)
        : Optional.empty();
  }

  private boolean isAbsolute(Claim claim, Cited cited) {
    return claim.tokens().stream()
        .filter(token -> !token.near() && lists.isAbsolute(token.stem()))
        .anyMatch(token -> !cited.says(token, lists));
  }

  private boolean isUnhedged(Claim claim, Cited cited) {
    boolean hedged = claim.tokens().stream().anyMatch(token -> lists.isHedge(token.word()));
    return !hedged
        && Alignment.best(claim.content(), cited.statements(), lists)
            .map(best -> hedges(best.statement(), claim))
            .orElse(false);
  }

  /** Whether the clause of the statement that the claim takes up is hedged. */
  private boolean hedges(Statement statement, Claim claim) {
    Set<Integer> clauses =
        claim.content().stream()
            .flatMap(token -> Cited.counterpart(statement, token, lists).stream())
            .map(Token::clause)
            .collect(Collectors.toSet());
    return statement.tokens().stream()
        .anyMatch(token -> lists.isMay(token.word()) && clauses.contains(token.clause()));
  }
}
