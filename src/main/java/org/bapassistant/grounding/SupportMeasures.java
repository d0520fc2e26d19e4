package org.bapassistant.grounding;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of a sentence the cited cards have.
 *
 * @param whole share of its words that any cited statement has, 0..1
 * @param best share of its words that the one statement with most of them has, 0..1
 * @param missing weight of its words that no cited statement has
 * @param phrase whether it is something to say to a patient
 */
record SupportMeasures(double whole, double best, double missing, boolean phrase) {

  /** What a word that the clinician used is worth beside one of the card. */
  private static final double ASKED = 0.6;

  /** What a number that a cited statement gives is worth; others were refused before. */
  private static final double NUMBER = 0.7;

  static SupportMeasures of(Claim claim, Cited cited, WordLists lists) {
    List<Statement> statements = new ArrayList<>(cited.statements());
    if (claim.tokens().stream().anyMatch(Token::near)) {
      statements.addAll(cited.avoid());
    }
    List<Token> content = claim.content();
    double numbers = NUMBER * claim.quantities().size();
    double all = numbers + content.stream().mapToDouble(Token::weight).sum();
    double had =
        numbers
            + content.stream().mapToDouble(token -> worth(token, statements, cited, lists)).sum();
    double whole = all == 0 ? 1 : had / all;
    double best =
        Alignment.best(content, statements, lists)
            .map(Alignment::share)
            .orElse(all == 0 ? 1.0 : 0.0);
    return new SupportMeasures(whole, best, all - had, claim.phrase());
  }

  private static double worth(
      Token token, List<Statement> statements, Cited cited, WordLists lists) {
    if (statements.stream().anyMatch(statement -> Cited.has(statement, token, lists))) {
      return token.weight();
    }
    if (cited.sourceWords().contains(token.word())) {
      return token.weight();
    }
    boolean asked = !token.specific() && cited.context().contains(token.stem());
    return asked ? ASKED * token.weight() : 0;
  }
}
