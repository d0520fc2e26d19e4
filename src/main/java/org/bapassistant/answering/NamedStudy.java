package org.bapassistant.answering;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bapassistant.knowledge.KnowledgeBase;
import org.bapassistant.knowledge.Source;

/**
 * Sees that a message asks for a study by name and year, and that no card rests on that study. What
 * nobody here has read is neither quoted nor summed up.
 */
final class NamedStudy {

  private static final String NAME = "\\p{Lu}[\\p{L}'’-]{2,30}";
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<name>"
              + NAME
              + ")(?:(?:,? (?:&|and|et) "
              + NAME
              + ")|(?:,? et (?:al|coll)\\.?))?(?:’s|'s)?,? \\(?(?<year>(?:19|20)\\d\\d)\\b");
  private static final Pattern DATED =
      Pattern.compile(
          "\\b(?<year>(?:19|20)\\d\\d) (?:(?<name>"
              + NAME
              + ") )?(?:[\\p{L}-]+ )?(?:trial|rct|study|meta-?analysis|review|paper|essai|étude|méta-analyse|article)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What asks for the study itself, not only for advice that mentions it. */
  private static final Pattern ASKS_FOR_IT =
      Pattern.compile(
          "(?iu)\\b(?:cite|citing|quote|quoting|reference|doi|pmid|abstract|summari[sz]e|summary|back up|as proof|as evidence|prove[sd]?|shows?|showed|found|trial|rct|study|meta-?analysis"
              + "|citez?|citer|référence|résume[rz]?|résumé|prouve|prouvé|montre|démontre|essai|étude|méta-analyse)\\b");

  private static final Set<String> NO_NAMES =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "janvier",
          "février",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "août",
          "septembre",
          "octobre",
          "novembre",
          "décembre",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "nov",
          "dec",
          "since",
          "from",
          "until",
          "before",
          "after",
          "depuis",
          "avant",
          "après",
          "spring",
          "summer",
          "autumn",
          "winter",
          "fall",
          "christmas",
          "mri",
          "irm",
          "scan",
          "surgery",
          "the",
          "her",
          "his",
          "version");

  private NamedStudy() {}

  /** The study that is asked for and that no source of the cards is; nothing otherwise. */
  static Optional<String> in(String question, KnowledgeBase knowledgeBase) {
    if (!ASKS_FOR_IT.matcher(question).find()) {
      return Optional.empty();
    }
    return unknown(NAMED.matcher(question), knowledgeBase)
        .or(() -> unknown(DATED.matcher(question), knowledgeBase));
  }

  private static Optional<String> unknown(Matcher named, KnowledgeBase knowledgeBase) {
    while (named.find()) {
      String name = Optional.ofNullable(named.group("name")).orElse("");
      String year = named.group("year");
      boolean isName = !NO_NAMES.contains(name.toLowerCase(Locale.ROOT));
      if (isName && !isKnown(name, year, knowledgeBase)) {
        return Optional.of(named.group());
      }
    }
    return Optional.empty();
  }

  private static boolean isKnown(String name, String year, KnowledgeBase knowledgeBase) {
    return knowledgeBase.sources().values().stream()
        .map(Source::label)
        .anyMatch(
            label ->
                label.contains(year)
                    && label.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)));
  }
}
