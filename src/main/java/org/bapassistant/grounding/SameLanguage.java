package org.bapassistant.grounding;

import java.util.Optional;

/** A sentence is in the language of the answer, told by its smallest words. */
final class SameLanguage implements Check {

  private final WordLists own;
  private final WordLists other;

  SameLanguage(WordLists own, WordLists other) {
    this.own = own;
    this.other = other;
  }

  @Override
  public Optional<Verdict.Reason> refuse(Claim claim, Cited cited) {
    return telltales(claim, other) > telltales(claim, own)
        ? Optional.of(Verdict.Reason.OTHER_LANGUAGE)
        : Optional.empty();
  }

  private static long telltales(Claim claim, WordLists lists) {
    return claim.tokens().stream().filter(token -> lists.isTelltale(token.word())).count();
  }
}
