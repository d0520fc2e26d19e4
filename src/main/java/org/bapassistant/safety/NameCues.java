package org.bapassistant.safety;

import java.util.BitSet;
import java.util.Set;

/** Names that show by what stands beside them. */
final class NameCues {

  /** Titles that are nothing but titles: a name behind them may be in lower case. */
  private static final Set<String> SURE_TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "mx",
          "mister",
          "missus",
          "mme",
          "mmes",
          "mlle",
          "dr",
          "dre",
          "drs",
          "madame",
          "monsieur");

  private final NameWords words;
  private final BitSet named;
  private final NameExtent extent;

  NameCues(NameWords words, BitSet named) {
    this.words = words;
    this.named = named;
    this.extent = new NameExtent(words);
  }

  /** Marks word i, and what belongs to it, if a cue says that it is a name. */
  void mark(int i) {
    if (named.get(i) || words.get(i).hasDigit() || SURE_TITLES.contains(words.get(i).folded())) {
      return;
    }
    if (isTitled(i)) {
      named.set(i, extent.end(i, 4));
    } else if (isAnnounced(i)) {
      named.set(i, extent.end(i, 4));
    } else if (isRelated(i)
        || isAddressed(i)
        || isActing(i)
        || isOwning(i)
        || isDescribed(i)
        || isTurned(i)) {
      named.set(i, extent.end(i, 3));
    } else if (isPatientInitials(i)) {
      named.set(i);
    }
  }

  /** "Anjali and Nikhil": a name joined to a name. */
  void markLinked(int i) {
    if (i < 2 || named.get(i) || !words.isCapital(i) || words.isNever(i) || words.get(i).starts()) {
      return;
    }
    boolean joined =
        words.get(i - 1).folded().matches("and|et|or|ou|y|n")
            && named.get(i - 2)
            && words.behind(i, " ");
    boolean listed = named.get(i - 1) && words.behind(i, ", | & |/");
    if ((joined || listed && !words.isAcronym(i))
        && (words.isListed(i) || words.isUnknown(i))
        && !words.isEponym(i)) {
      named.set(i, extent.end(i, 3));
    }
  }

  private boolean isTitled(int i) {
    int before = i - 1;
    boolean m = before >= 0 && words.get(before).text().equals("M") && words.behind(i, "\\. ?");
    boolean title =
        m
            || words.isCue("titles", before) && words.behind(i, " ")
            || before >= 0
                && words
                    .get(before)
                    .folded()
                    .matches("mr|mrs|ms|mx|dr|dre|drs|mme|mmes|mlle|prof|rev|st|mgr")
                && words.behind(i, "\\. ?");
    if (!title) {
      return false;
    }
    if (words.isNever(i)
        && !(words.isGiven(i)
            && words.get(i).isCapital()
            && !words.isShouted()
            && words.get(i).text().length() > 2
            && words.isOrdinary(i))) {
      return false;
    }
    boolean sure = m || SURE_TITLES.contains(words.get(before).folded());
    if (words.isCapital(i)) {
      boolean longEnough = words.get(i).text().length() > 1 || sure;
      return longEnough && (sure || words.isListed(i) || words.isUnknown(i));
    }
    boolean abbreviated = sure && !m && !words.get(before).text().equals("MS");
    boolean rare = words.get(i).text().length() > 2 && !words.isOrdinary(i) && !words.isEponym(i);
    return abbreviated
            && (rare
                || words.isSurname(i)
                    && words.get(i).text().length() > 2
                    && !words.isCue("stop", i))
        || rare
            && words.isListed(i)
            && words.isCue("titles", before)
            && !sure
            && words.get(before).folded().length() > 2;
  }

  private boolean isAnnounced(int i) {
    if (i == 0) {
      return false;
    }
    String before = words.get(i - 1).folded();
    boolean is =
        before.matches("is|was|est|s")
            && i > 1
            && words.get(i - 2).folded().matches("names?|nom|prenom|surname");
    boolean owned = words.get(i - 1).possessive() && before.matches("name");
    boolean strong = is || owned || words.isCue("naming", i - 1);
    if (strong && words.behind(i, "'s |:? |, | \\(|'|: ?\"?")) {
      return words.isCapital(i) ? !words.isNever(i) || words.isStrong(i) : words.isLowerName(i);
    }
    boolean weak = words.isCue("naming-weak", i - 1) && words.behind(i, ",? |: ?|/ ?");
    if (!weak || !words.isCapital(i) || words.isNever(i) || words.isNamedAfter(i, i + 1)) {
      return false;
    }
    return words.isRare(i) || words.isGiven(i) && words.behind(i, " ") && !words.get(i).starts();
  }

  private boolean isRelated(int i) {
    if (!words.isCue("relations", i - 1)
        || !words.behind(i, ",? |: ?| \\(| - ")
        || words.isNever(i)
        || words.isNamedAfter(i, i + 1)) {
      return false;
    }
    boolean capital = words.isCapital(i) && !words.get(i).isCamelCase();
    if (capital && words.get(i).gap().equals(" ")) {
      return words.isListed(i) && words.get(i).text().length() > 2 && !words.isAcronym(i)
          || words.isUnknown(i);
    }
    return capital ? words.isRare(i) || words.isStrong(i) : words.isLowerName(i);
  }

  private boolean isAddressed(int i) {
    boolean before = words.isCue("addressing", i - 1) && words.behind(i, " ");
    if (!before || words.isNever(i) || words.isEponym(i) || words.isNamedAfter(i, i + 1)) {
      return false;
    }
    if (!words.isCapital(i)) {
      return words.isLowerName(i) && words.isGiven(i);
    }
    boolean given =
        words.isGiven(i)
            && words.get(i).text().length() > 2
            && !words.isAcronym(i)
            && !words.get(i).starts();
    return words.isRare(i) || given && !words.isCue("stop", i);
  }

  private boolean isActing(int i) {
    if (i + 1 >= words.size()
        || !words.behind(i + 1, " ")
        || !words.isCue("person-verbs", i + 1)
        || words.get(i).possessive()
        || words.isNever(i)
        || words.isEponym(i)) {
      return false;
    }
    if (!words.isCapital(i)) {
      return words.isLowerName(i) && words.isGiven(i);
    }
    boolean given = words.isGiven(i) && words.get(i).text().length() > 2 && !words.isAcronym(i);
    boolean saying =
        words.isCue("saying-verbs", i + 1)
            && !words.get(i).folded().matches("will|may|can|guy|sir|early|art|pain");
    return words.isRare(i)
        || given && !words.get(i).starts()
        || given && saying && !words.isCue("stop", i)
        || given
            && !words.isCue("stop", i)
            && !words.isCue("weak-start", i)
            && !words.isCue("relations", i);
  }

  private boolean isOwning(int i) {
    boolean owning =
        words.get(i).possessive()
            && !words.isNever(i)
            && !words.isEponym(i)
            && !words.isNamedAfter(i, i + 1);
    return owning
        && (words.isCapital(i)
            ? words.isRare(i) && !words.isAcronym(i)
            : words.isLowerName(i) && words.isGiven(i));
  }

  /** "Tremblay, 45 ans": an age right behind. */
  private boolean isDescribed(int i) {
    boolean age =
        i + 1 < words.size()
            && words.behind(i + 1, ", | \\(|,| ")
            && words.get(i + 1).folded().matches("\\d{2}(?:yo|y|m|f|ans)?");
    boolean bare =
        age
            && words.get(i + 1).gap().equals(" ")
            && !words.get(i + 1).folded().matches("\\d{2}\\p{L}+")
            && !(i + 2 < words.size()
                && words.get(i + 2).folded().matches("yo|ans|years?|y|yrs|f|m"));
    return age
        && !bare
        && words.isCapital(i)
        && words.isRare(i)
        && !words.isNamedAfter(i, i + 1)
        && !words.get(i).isAllCapitals();
  }

  /** "BOUDREAULT, Sylvain", "Tremblay, Marie". */
  private boolean isTurned(int i) {
    if (i + 1 >= words.size()
        || !words.behind(i + 1, ", ?")
        || !words.isCapital(i)
        || !words.isCapital(i + 1)) {
      return false;
    }
    boolean surname =
        words.isRare(i)
            || words.isSurnameInCapitals(i)
            || words.get(i).isAllCapitals()
                && words.isSurname(i)
                && words.get(i).text().length() > 3;
    boolean turned =
        surname
            && !words.isNever(i)
            && words.isGiven(i + 1)
            && !words.isNever(i + 1)
            && words.get(i + 1).text().length() > 2
            && (words.get(i).isAllCapitals() || words.isStrong(i + 1));
    if (turned) {
      named.set(i + 1);
    }
    return turned;
  }

  /** "pt J.S.", "patient JT, 45". */
  private boolean isPatientInitials(int i) {
    TextWord word = words.get(i);
    if (word.isInitial()
        && words.isCue("relations", i - 1)
        && words.behind(i, ",? |: ?| \\(")
        && words.behind(i + 1, "\\.")
        && words.get(i + 1).isInitial()) {
      named.set(i + 1);
      return true;
    }
    boolean two =
        word.text().matches("\\p{Lu}{2}")
            && words.isCue("relations", i - 1)
            && words.behind(i, " |: ")
            && !words.isOrdinary(i);
    return two
        && (words.behind(i + 1, ", | \\(") && words.get(i + 1).hasDigit()
            || words.isCue("person-verbs", i + 1));
  }
}
