package org.bapassistant.safety;

import java.util.List;
import java.util.Set;

/** What stands beside a place: words such as "in" and "from" before it, a postal code behind it. */
final class PlaceCues {

  private static final Set<String> BEFORE =
      Set.of(
          "in",
          "from",
          "near",
          "outside",
          "a",
          "habite",
          "vit",
          "reste",
          "vers",
          "town",
          "village",
          "city",
          "ville",
          "municipalite",
          "reserve",
          "around",
          "to",
          "at",
          "between",
          "born",
          "originaire",
          "pres",
          "au",
          "aux",
          "demenage",
          "moved");
  private static final Set<String> OF = Set.of("of", "de", "d", "du");
  private static final Set<String> OF_WHAT =
      Set.of(
          "town",
          "village",
          "city",
          "ville",
          "municipalite",
          "reserve",
          "outside",
          "north",
          "south",
          "east",
          "west",
          "nord",
          "sud",
          "est",
          "ouest",
          "pres",
          "hors",
          "region",
          "mayor",
          "maire",
          "mairesse",
          "hamlet",
          "parish",
          "paroisse",
          "originaire",
          "arena",
          "caserne",
          "poste",
          "maison",
          "secteur",
          "rang",
          "quartier",
          "edge",
          "outskirts",
          "vient",
          "viens",
          "arrive",
          "route",
          "hopital",
          "clsc",
          "clinique");

  private PlaceCues() {}

  /** Whether word i stands behind a word that a place follows. */
  static boolean isAfterCue(String text, List<TextWord> words, int i) {
    TextWord word = words.get(i);
    if (i == 0 || !word.gap().equals(" ") && !word.gap().equals("'")) {
      return false;
    }
    TextWord before = words.get(i - 1);
    String cue = before.folded();
    if (OF.contains(cue)) {
      return i > 1 && OF_WHAT.contains(words.get(i - 2).folded());
    }
    boolean french = text.startsWith("à", before.start()) || text.startsWith("À", before.start());
    return BEFORE.contains(cue) && (!cue.equals("a") || french);
  }

  /** A town stands before its postal code. */
  static boolean isBeforePostalCode(String text, List<TextWord> words, int i) {
    for (int end = i; end < Math.min(i + 3, words.size()); end++) {
      String after =
          text.substring(words.get(end).end(), Math.min(text.length(), words.get(end).end() + 3));
      int code = after.startsWith(", ") ? 2 : 1;
      if (after.length() > code
          && PlainText.isMasked(after.charAt(code), IdentifierKind.POSTAL_CODE)) {
        return true;
      }
    }
    return false;
  }
}
