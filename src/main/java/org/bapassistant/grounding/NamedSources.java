package org.bapassistant.grounding;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence names a year, an author or a body only when the cited cards or their sources do. A
 * phrase for a patient may also use a name of the clinician's question, such as a day.
 */
final class NamedSources implements Check {

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  /** Capitals alone, which are written so wherever they stand: WHO is not "who". */
  private static final Pattern CAPITALS = Pattern.compile("\\b\\p{Lu}{2,}\\b");

  /** A capital inside a sentence. */
  private static final Pattern NAME = Pattern.compile("(?<=[\\p{Ll},(] )\\p{Lu}\\p{Ll}[\\p{L}-]*");

  private final WordLists lists;
  private final List<Pattern> telling;

  NamedSources(WordLists lists) {
    this.lists = lists;
    this.telling = lists.patterns("source");
  }

  @Override
  public Optional<Verdict.Reason> refuse(Claim claim, Cited cited) {
    Set<String> known = new HashSet<>(cited.sourceWords());
    cited.statements().forEach(statement -> known.addAll(Cited.words(statement.text())));
    boolean invented =
        isNew(YEAR, claim, known)
            || isNew(CAPITALS, claim, known)
            || isNamed(claim, cited, known)
            || opensWithSomebody(claim, known);
    return invented ? Optional.of(Verdict.Reason.INVENTED_SOURCE) : Optional.empty();
  }

  private static boolean isNew(Pattern name, Claim claim, Set<String> known) {
    return name.matcher(claim.text()).results().anyMatch(found -> !known.contains(found.group()));
  }

  private boolean isNamed(Claim claim, Cited cited, Set<String> known) {
    Matcher found = NAME.matcher(claim.text());
    while (found.find()) {
      String word = found.group().toLowerCase(Locale.ROOT);
      boolean asked = claim.phrase() && cited.context().contains(lists.stem(word));
      if (!known.contains(word) && !asked) {
        return true;
      }
    }
    return false;
  }

  /** A sentence that tells a finding opens with who found it. */
  private boolean opensWithSomebody(Claim claim, Set<String> known) {
    boolean tells = telling.stream().anyMatch(pattern -> pattern.matcher(claim.lower()).find());
    return tells
        && claim.tokens().stream()
            .findFirst()
            .map(first -> first.weight() > 0 && !known.contains(first.word()))
            .orElse(false);
  }
}
