package org.bapassistant.grounding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A sentence names a year, an author or a body only when the cited cards or their sources do. */
final class NamedSources implements Check {

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  /** A name: a capital inside a sentence, or capitals alone. */
  private static final Pattern NAME =
      Pattern.compile("(?<=[\\p{Ll},(] )\\p{Lu}[\\p{L}-]+|\\b\\p{Lu}{3,}\\b");

  private final WordLists lists;
  private final List<Pattern> telling;

  NamedSources(WordLists lists) {
    this.lists = lists;
    this.telling = lists.patterns("source");
  }

  @Override
  public Optional<Verdict.Reason> refuse(Claim claim, Cited cited) {
    String known =
        cited.sources()
            + cited.statements().stream()
                .map(statement -> statement.text().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n"));
    boolean tells = telling.stream().anyMatch(pattern -> pattern.matcher(claim.lower()).find());
    boolean invented =
        names(YEAR, claim, cited, known)
            || names(NAME, claim, cited, known)
            || (tells && opens(claim, known));
    return invented ? Optional.of(Verdict.Reason.INVENTED_SOURCE) : Optional.empty();
  }

  private boolean names(Pattern name, Claim claim, Cited cited, String known) {
    Matcher found = name.matcher(claim.text());
    while (found.find()) {
      String word = found.group().toLowerCase(Locale.ROOT);
      if (!known.contains(word) && !cited.context().contains(lists.stem(word))) {
        return true;
      }
    }
    return false;
  }

  /** A sentence that tells a finding opens with who found it. */
  private static boolean opens(Claim claim, String known) {
    String first = claim.tokens().isEmpty() ? "" : claim.tokens().getFirst().word();
    return Character.isUpperCase(claim.text().isEmpty() ? ' ' : claim.text().charAt(0))
        && claim.tokens().getFirst().weight() > 0
        && !known.contains(first);
  }
}
