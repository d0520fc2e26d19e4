package org.bapassistant.grounding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A sentence does not advise what the card says to avoid; to tell that it is to be avoided is fine.
 */
final class Avoided implements Check {

  private static final double MOSTLY = 0.6;
  private static final int WORDS = 2;

  private final WordLists lists;

  Avoided(WordLists lists) {
    this.lists = lists;
  }

  @Override
  public Optional<Verdict.Reason> refuse(Claim claim, Cited cited) {
    return cited.avoid().stream().anyMatch(avoid -> isAdvised(avoid, claim, cited))
        ? Optional.of(Verdict.Reason.AGAINST_AVOID)
        : Optional.empty();
  }

  private boolean isAdvised(Statement avoid, Claim claim, Cited cited) {
    return isQuoted(avoid, claim) || isTakenUp(avoid, claim, cited);
  }

  private static boolean isQuoted(Statement avoid, Claim claim) {
    String words = plain(avoid.text());
    return claim.phrase() && words.contains(" ") && plain(claim.text()).contains(words);
  }

  private boolean isTakenUp(Statement avoid, Claim claim, Cited cited) {
    List<Token> words = avoid.tokens().stream().filter(token -> token.weight() > 0).toList();
    double all = words.stream().mapToDouble(Token::weight).sum();
    double taken =
        words.stream().filter(word -> says(claim, word)).mapToDouble(Token::weight).sum();
    double supported =
        Alignment.best(claim.content(), cited.statements(), lists)
            .map(Alignment::share)
            .orElse(0.0);
    double shared = Alignment.of(claim.content(), avoid, lists).share();
    return words.size() >= WORDS && taken >= MOSTLY * all && shared > supported;
  }

  /** Whether the claim says a word without denying it. */
  private boolean says(Claim claim, Token word) {
    return claim.tokens().stream()
        .anyMatch(token -> !token.near() && lists.alike(word.stem()).contains(token.stem()));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
