package org.bapassistant.grounding;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every number stands in a cited statement, with the same unit; a percentage with the number beside
 * it stands so in one part of a statement; two numbers that are compared stand in the same order.
 */
final class SameNumbers implements Check {

  @Override
  public Optional<Verdict.Reason> refuse(Claim claim, Cited cited) {
    boolean same =
        claim.quantities().stream().allMatch(quantity -> isGiven(quantity, cited))
            && pairs(claim.quantities()).allMatch(pair -> isPaired(pair, cited));
    return same ? Optional.empty() : Optional.of(Verdict.Reason.NUMBER_DIFFERS);
  }

  private static boolean isGiven(Quantity quantity, Cited cited) {
    return cited.statements().stream()
        .flatMap(statement -> statement.quantities().stream())
        .anyMatch(quantity::fits);
  }

  /** Two numbers, one after the other. */
  private record Pair(Quantity first, Quantity second) {

    boolean isShareAndGroup() {
      boolean counted = !first.isPercent() && !first.unit().isEmpty();
      return first.isPercent() != second.isPercent()
          && first.segment() == second.segment()
          && !counted;
    }

    boolean isCompared() {
      return !first.unit().isEmpty() && first.isPercent() == second.isPercent();
    }
  }

  private static Stream<Pair> pairs(List<Quantity> quantities) {
    return IntStream.range(1, quantities.size())
        .mapToObj(i -> new Pair(quantities.get(i - 1), quantities.get(i)));
  }

  private static boolean isPaired(Pair pair, Cited cited) {
    if (pair.isShareAndGroup()) {
      return cited.statements().stream().anyMatch(statement -> hasTogether(statement, pair));
    }
    return !pair.isCompared()
        || cited.statements().stream().noneMatch(statement -> hasBoth(statement, pair))
        || cited.statements().stream().anyMatch(statement -> hasInOrder(statement, pair));
  }

  private static boolean hasBoth(Statement statement, Pair pair) {
    return statement.quantities().stream().anyMatch(pair.first()::fits)
        && statement.quantities().stream().anyMatch(pair.second()::fits);
  }

  private static boolean hasTogether(Statement statement, Pair pair) {
    return pairs(statement.quantities())
        .anyMatch(
            given ->
                given.first().segment() == given.second().segment()
                    && ((given.first().fits(pair.first()) && given.second().fits(pair.second()))
                        || (given.first().fits(pair.second())
                            && given.second().fits(pair.first()))));
  }

  private static boolean hasInOrder(Statement statement, Pair pair) {
    List<Quantity> given = statement.quantities();
    for (int i = 0; i < given.size(); i++) {
      for (int j = i + 1; j < given.size(); j++) {
        if (given.get(i).fits(pair.first()) && given.get(j).fits(pair.second())) {
          return true;
        }
      }
    }
    return false;
  }
}
