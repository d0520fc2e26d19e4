package org.bapassistant.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Employers, clinics, schools and shops by name: a French kind of place with a proper name behind
 * it, an English one with a proper name before it, or a capitalised name where someone works.
 */
final class OrganisationFinder implements IdentifierFinder {

  private static final int LONGEST = 7;
  private static final Set<String> LINKS =
      Set.of(
          "du", "de", "des", "la", "le", "les", "l", "d", "a", "au", "aux", "et", "en", "of", "and",
          "the", "for", "sur", "chez", "pour");

  private final NameLists lists;

  OrganisationFinder(NameLists lists) {
    this.lists = lists;
  }

  @Override
  public List<Identifier> find(PlainText reading) {
    List<TextWord> words = TextWords.of(reading.text(), lists);
    List<Identifier> found = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      int end = french(words, i);
      end = end > i ? end : english(words, i);
      end = end > i ? end : employer(words, i);
      if (end > i) {
        found.add(
            new Identifier(
                words.get(i).start(), words.get(end - 1).end(), IdentifierKind.ORGANISATION));
      }
      i = Math.max(i + 1, end);
    }
    return found;
  }

  /** "Clinique du Phare", "École Marie-Guyart", "Scierie Lacombe & Fils". */
  private int french(List<TextWord> words, int i) {
    TextWord head = words.get(i);
    if (!lists.isOfOrganisation("french-heads", head.folded())) {
      return i;
    }
    int end = chain(words, i + 1);
    if (end == i + 1) {
      return i;
    }
    boolean proper = false;
    for (int k = i + 1; k < end; k++) {
      proper = proper || isProper(words.get(k)) && !words.get(k).isAllCapitals();
    }
    boolean caps = head.isCapital() && (!head.starts() || proper);
    TextWord first = words.get(i + 1);
    boolean direct = !LINKS.contains(first.folded()) || head.isCapital();
    return proper
            && (caps
                || direct
                || lists.isOfOrganisation("english-heads", head.folded())
                || head.folded().length() > 4)
        ? end
        : i;
  }

  /** "Kettle Creek Bakery", "St. Mary's Hospital", "Bouchard & Sons". */
  private int english(List<TextWord> words, int i) {
    if (!words.get(i).isCapital() || words.get(i).hasDigit()) {
      return i;
    }
    int end = i;
    int head = -1;
    while (end < words.size() && end - i < LONGEST && (end == i || joins(words, end))) {
      TextWord word = words.get(end);
      boolean link = LINKS.contains(word.folded()) && !word.isCapital();
      if (!word.isCapital() && !link) {
        break;
      }
      if (end > i && word.isCapital() && lists.isOfOrganisation("english-heads", word.folded())) {
        head = end;
      }
      end++;
    }
    int start = i;
    if (head < 0) {
      return i;
    }
    boolean proper = false;
    int ordinary = 0;
    for (int k = start; k < head; k++) {
      TextWord word = words.get(k);
      proper =
          proper || isProper(word) && !word.starts() && !word.isAllCapitals() || isUnknown(word);
      ordinary +=
          word.isCapital()
                  && !word.starts()
                  && !lists.isOfOrganisation("generic", word.folded())
                  && !lists.isNeverWhole(word.folded())
                  && !word.isAllCapitals()
                  && !lists.isEponym(word.folded())
              ? 1
              : 0;
    }
    while (head + 1 < words.size()
        && words.get(head + 1).isCapital()
        && words.get(head + 1).gap().equals(" ")
        && lists.isOrdinary(words.get(head + 1).folded())
        && !words.get(head + 1).isAllCapitals()) {
      head++;
    }
    return proper || ordinary >= 1 ? head + 1 : i;
  }

  /** "works at Kettle Foods", "chez Toitures Laurier". */
  private int employer(List<TextWord> words, int i) {
    TextWord word = words.get(i);
    if (i == 0
        || !word.gap().equals(" ")
        || !word.isCapital()
        || word.isAllCapitals() && word.text().length() < 3
        || word.hasDigit()
        || word.possessive()) {
      return i;
    }
    String before = words.get(i - 1).folded();
    boolean chez = lists.isOfOrganisation("employer-cues", before);
    boolean at = Set.of("at", "for", "with", "by", "from", "a", "au", "pour").contains(before);
    boolean works = false;
    for (int k = Math.max(0, i - 5); k < i - 1; k++) {
      works =
          works
              || lists.isOfOrganisation("employer-verbs", words.get(k).folded())
              || words
                  .get(k)
                  .folded()
                  .matches(
                      "travaill\\p{L}*|emplois?|poste|boulot|job|engagee?|embauchee?|employee?");
    }
    if (!chez && !(at && works)
        || lists.isNeverWhole(word.folded())
        || lists.isEponym(word.folded())) {
      return i;
    }
    int end = chain(words, i);
    boolean single = end == i + 1;
    boolean person =
        single && (lists.isGiven(word.folded()) || !chez && lists.isSurname(word.folded()));
    boolean town = single && !lists.places(word.folded()).isEmpty();
    return person || town || end == i ? i : end;
  }

  /** Where the capitalised words from here end; small words may stand between them. */
  private int chain(List<TextWord> words, int from) {
    int end = from;
    int at = from;
    while (at < words.size() && at - from < LONGEST && joins(words, at)) {
      TextWord word = words.get(at);
      boolean fils =
          Set.of("fils", "freres", "filles", "sons", "inc", "ltee", "ltd").contains(word.folded())
              && at > from;
      boolean free =
          !lists.isNeverWhole(word.folded()) || lists.isOfOrganisation("generic", word.folded());
      if (word.isCapital() && !word.hasDigit() && free || fils) {
        end = at + 1;
      } else if (!LINKS.contains(word.folded())) {
        break;
      }
      at++;
    }
    return end;
  }

  private static boolean joins(List<TextWord> words, int i) {
    String gap = words.get(i).gap();
    return gap.equals(" ")
        || gap.equals(" & ")
        || gap.equals("'")
        || gap.equals("-")
        || gap.equals(". ") && words.get(i - 1).text().length() <= 2
        || gap.isEmpty()
        || gap.equals("'s ");
  }

  private boolean isProper(TextWord word) {
    return word.isCapital()
        && !word.hasDigit()
        && !lists.isOfOrganisation("generic", word.folded())
        && !lists.isNeverWhole(word.folded())
        && !lists.isEponym(word.folded());
  }

  private boolean isUnknown(TextWord word) {
    return isProper(word)
        && word.text().length() > 2
        && !lists.isOrdinary(word.folded())
        && !word.isAllCapitals();
  }
}
