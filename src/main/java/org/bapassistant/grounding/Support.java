package org.bapassistant.grounding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cited cards have the words of the sentence: every treatment, test, condition and group that
 * it names, and most of what else it says; much of it in one statement. A phrase for a patient may
 * take up the clinician's own words, which count as far as they claim nothing.
 */
final class Support implements Check {

  private final WordLists lists;
  private final SupportWeights weights;

  Support(WordLists lists, SupportWeights weights) {
    this.lists = lists;
    this.weights = weights;
  }

  @Override
  public Optional<Verdict.Reason> refuse(Claim claim, Cited cited) {
    List<Token> content = claim.content();
    boolean specific =
        content.stream().filter(Token::specific).anyMatch(token -> !isSaid(token, cited));
    return specific
            || !isTogether(claim, cited)
            || !weights.suffices(SupportMeasures.of(claim, cited, lists))
        ? Optional.of(Verdict.Reason.NOT_SUPPORTED)
        : Optional.empty();
  }

  /** What one part of the sentence names together, one statement names together. */
  private boolean isTogether(Claim claim, Cited cited) {
    Map<Integer, List<Token>> parts =
        claim.content().stream()
            .filter(token -> token.specific() && !isTitle(token, cited))
            .collect(Collectors.groupingBy(Token::part));
    return parts.values().stream()
        .allMatch(
            named ->
                named.size() < 2
                    || Stream.concat(cited.statements().stream(), cited.avoid().stream())
                        .filter(statement -> !statement.compound())
                        .anyMatch(statement -> hasAll(statement, named)));
  }

  private boolean hasAll(Statement statement, List<Token> named) {
    return named.stream().allMatch(token -> Cited.has(statement, token, lists));
  }

  private boolean isTitle(Token token, Cited cited) {
    return lists.alike(token.stem()).stream().anyMatch(cited.titles()::contains);
  }

  private boolean isSaid(Token token, Cited cited) {
    return cited.says(token, lists)
        || (token.near()
            && cited.avoid().stream().anyMatch(avoid -> Cited.has(avoid, token, lists)));
  }
}
