package org.bapassistant.grounding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Refuses what is worded in one of some ways. */
final class Wordings implements Check {

  private final List<Pattern> patterns;
  private final Verdict.Reason reason;
  private final boolean phrasesOnly;

  private Wordings(List<Pattern> patterns, Verdict.Reason reason, boolean phrasesOnly) {
    this.patterns = patterns;
    this.reason = reason;
    this.phrasesOnly = phrasesOnly;
  }

  /** A sentence is about the question, not about the model or its orders. */
  static Wordings aboutItself(WordLists lists) {
    return new Wordings(lists.patterns("about-itself"), Verdict.Reason.ABOUT_ITSELF, false);
  }

  /** A phrase for a patient does not push, warn, argue, promise or calm down. */
  static Wordings rightingReflex(WordLists lists) {
    return new Wordings(lists.patterns("righting"), Verdict.Reason.RIGHTING_REFLEX, true);
  }

  @Override
  public Optional<Verdict.Reason> refuse(Claim claim, Cited cited) {
    boolean found =
        (claim.phrase() || !phrasesOnly)
            && patterns.stream().anyMatch(pattern -> pattern.matcher(claim.lower()).find());
    return found && !isVerbatim(claim, cited) ? Optional.of(reason) : Optional.empty();
  }

  /** Reviewed words may stand as they are. */
  private static boolean isVerbatim(Claim claim, Cited cited) {
    String bare = bare(claim.text());
    return cited.statements().stream().anyMatch(statement -> bare(statement.text()).equals(bare));
  }

  private static String bare(String text) {
    return text.replaceAll("[\"“”«»]", "").strip();
  }
}
