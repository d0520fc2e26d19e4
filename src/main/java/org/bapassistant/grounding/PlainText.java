package org.bapassistant.grounding;

import java.util.Optional;
import java.util.regex.Pattern;

/** A sentence is plain text: no address, link, picture, markup or code. */
final class PlainText implements Check {

  private static final Pattern ACTIVE =
      Pattern.compile(
          "https?:|www\\.|javascript:|data:\\w|mailto:|\\]\\(|!\\[|<\\s*/?\\s*[a-z!]|`|&#|\\w@\\w|\\b[a-z0-9-]+\\.(?:com|org|net|io|ca)\\b");

  @Override
  public Optional<Verdict.Reason> refuse(Claim claim, Cited cited) {
    return ACTIVE.matcher(claim.lower()).find()
        ? Optional.of(Verdict.Reason.ACTIVE_CONTENT)
        : Optional.empty();
  }
}
