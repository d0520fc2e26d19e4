package org.bapassistant.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the card says is not denied, what it denies is not said, an opposite does not stand for a
 * word of the card, and what is compared is not turned round.
 */
final class SamePolarity implements Check {

  /** A statement with less of a clause than this is not what the clause takes up. */
  private static final double TAKEN_UP = 0.5;

  private static final double SAME = 1e-9;

  /** A clause of lighter words claims nothing of its own. */
  private static final double CLAIM = 1;

  private final WordLists lists;

  SamePolarity(WordLists lists) {
    this.lists = lists;
  }

  @Override
  public Optional<Verdict.Reason> refuse(Claim claim, Cited cited) {
    List<Token> content = claim.content();
    boolean turned =
        clauses(claim.tokens()).stream().anyMatch(clause -> isOpposite(clause, cited))
            || clauses(content).stream().anyMatch(clause -> isDenied(clause, cited))
            || isReversed(claim, cited);
    return turned ? Optional.of(Verdict.Reason.POLARITY_DIFFERS) : Optional.empty();
  }

  /**
   * Whether a word's opposite stands where the statement that the clause takes up has no such word.
   */
  private boolean isOpposite(List<Token> clause, Cited cited) {
    return Alignment.best(content(clause), cited.statements(), lists)
        .filter(best -> best.share() >= TAKEN_UP)
        .map(Alignment::statement)
        .map(
            statement ->
                clause.stream()
                    .anyMatch(
                        token ->
                            !Cited.has(statement, token, lists)
                                && lists.opposites(token.stem()).stream()
                                    .anyMatch(statement.stems()::contains)))
        .orElse(false);
  }

  private static List<Token> content(List<Token> tokens) {
    return tokens.stream().filter(token -> token.weight() > 0).toList();
  }

  private static List<List<Token>> clauses(List<Token> tokens) {
    return List.copyOf(
        tokens.stream()
            .collect(Collectors.groupingBy(Token::clause, TreeMap::new, Collectors.toList()))
            .values());
  }

  private boolean isDenied(List<Token> clause, Cited cited) {
    List<Statement> all = new ArrayList<>(cited.statements());
    if (clause.stream().anyMatch(Token::near)) {
      all.addAll(cited.avoid());
    }
    double best =
        all.stream()
            .mapToDouble(statement -> Alignment.of(clause, statement, lists).share())
            .max()
            .orElse(0);
    return clause.stream().mapToDouble(Token::weight).sum() >= CLAIM
        && best >= TAKEN_UP
        && all.stream()
            .filter(statement -> Alignment.of(clause, statement, lists).share() >= best - SAME)
            .allMatch(statement -> differs(clause, statement));
  }

  private boolean differs(List<Token> clause, Statement statement) {
    return clause.stream()
        .anyMatch(
            token ->
                Cited.counterpart(statement, token, lists)
                    .map(other -> token.differsFrom(statement.avoid() ? other.denied() : other))
                    .orElse(false));
  }

  private boolean isReversed(Claim claim, Cited cited) {
    return claim.tokens().stream()
        .map(Token::word)
        .filter(lists::isComparing)
        .distinct()
        .anyMatch(
            word ->
                cited.statements().stream()
                    .anyMatch(statement -> isReversed(word, claim.tokens(), statement.tokens())));
  }

  private boolean isReversed(String word, List<Token> claim, List<Token> statement) {
    int here = position(word, claim);
    int there = position(word, statement);
    if (there < 0) {
      return false;
    }
    Set<String> left = stems(claim.subList(0, here));
    Set<String> right = stems(claim.subList(here, claim.size()));
    Set<String> before = stems(statement.subList(0, there));
    Set<String> after = stems(statement.subList(there, statement.size()));
    return meet(left, after) && meet(right, before) && !meet(left, before) && !meet(right, after);
  }

  private static int position(String word, List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).word().equals(word)) {
        return i;
      }
    }
    return -1;
  }

  private static Set<String> stems(List<Token> tokens) {
    return tokens.stream()
        .filter(token -> token.weight() > 0)
        .map(Token::stem)
        .collect(Collectors.toSet());
  }

  private static boolean meet(Set<String> one, Set<String> other) {
    return one.stream().anyMatch(other::contains);
  }
}
