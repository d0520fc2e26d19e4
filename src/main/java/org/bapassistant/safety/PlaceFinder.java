package org.bapassistant.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Places smaller than a province: listed towns, and unlisted places behind "in", "from", "à" and
 * the like or with the form of a place ("Saint-…", "… Lake"). A town that is also a word, a name or
 * an eponym needs such a word before it.
 */
final class PlaceFinder implements IdentifierFinder {

  private static final Set<String> FIRST_PARTS =
      Set.of(
          "saint",
          "sainte",
          "st",
          "ste",
          "notre-dame",
          "notre",
          "lac",
          "riviere",
          "mont",
          "baie",
          "cap",
          "ile",
          "iles",
          "isle",
          "anse",
          "pointe",
          "port",
          "val",
          "grand",
          "grande",
          "petit",
          "petite",
          "sept",
          "trois",
          "vallee",
          "bois",
          "ville",
          "havre",
          "pont");
  private static final Set<String> LAST_WORDS =
      Set.of(
          "lake",
          "bay",
          "falls",
          "creek",
          "harbour",
          "harbor",
          "river",
          "beach",
          "landing",
          "cove",
          "inlet",
          "island",
          "valley",
          "springs",
          "junction",
          "crossing",
          "township",
          "county",
          "reserve",
          "corners",
          "narrows",
          "portage",
          "ridge",
          "rapids",
          "nation",
          "mines",
          "sound",
          "arm",
          "settlement",
          "station",
          "lodge",
          "heights",
          "hills",
          "bluff",
          "fort");
  private static final Set<String> FIRST_WORDS =
      Set.of(
          "lake", "port", "fort", "mount", "lac", "mont", "cape", "glace", "st", "ste", "les",
          "riviere", "baie", "ile", "saint", "sainte", "new", "old", "north", "south", "east",
          "west", "little", "big", "great", "point", "la", "le");

  private final NameLists lists;

  PlaceFinder(NameLists lists) {
    this.lists = lists;
  }

  @Override
  public List<Identifier> find(PlainText reading) {
    String text = reading.text();
    List<TextWord> words = TextWords.of(text, lists);
    List<Identifier> found = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      int length = length(text, words, i);
      if (length > 0) {
        TextWord first = words.get(i);
        boolean article =
            first.start() > 1
                && text.charAt(first.start() - 1) == '\''
                && first
                    .folded()
                    .matches("(?:isle|ile|ange|anse|assomption|islet|epiphanie|ancienne).*");
        int start = article ? first.start() - 2 : first.start();
        found.add(new Identifier(start, words.get(i + length - 1).end(), IdentifierKind.PLACE));
      }
      i += Math.max(1, length);
    }
    return found;
  }

  private int length(String text, List<TextWord> words, int i) {
    TextWord word = words.get(i);
    boolean after = PlaceCues.isAfterCue(text, words, i);
    boolean titled = i > 0 && lists.isCue("titles", words.get(i - 1).folded());
    if (titled || lists.isCue("eponym-after", next(words, i + 1)) && !word.possessive()) {
      return 0;
    }
    int listed = listed(words, i, after);
    if (listed > 0) {
      return isTown(words, i, listed, after, text) ? listed : 0;
    }
    if (!word.isCapital()
        || word.hasDigit()
        || word.isCamelCase()
        || word.isAllCapitals()
        || word.text().length() < 3) {
      return 0;
    }
    int form = form(words, i, after);
    if (form > 0) {
      return form;
    }
    int pair = after || PlaceCues.isBeforePostalCode(text, words, i) ? pair(words, i) : 0;
    return pair > 0
        ? pair
        : after || PlaceCues.isBeforePostalCode(text, words, i) ? unlisted(words, i) : 0;
  }

  private int listed(List<TextWord> words, int i, boolean after) {
    for (String[] town : lists.places(words.get(i).folded())) {
      boolean same = i + town.length <= words.size();
      boolean capital = words.get(i).isCapital();
      for (int k = 0; k < town.length && same; k++) {
        TextWord word = words.get(i + k);
        boolean near =
            k == 0
                || word.gap().equals(" ")
                || word.gap().equals("-")
                || word.gap().equals(". ")
                || word.gap().equals("'");
        same = near && word.folded().equals(town[k]);
        capital = capital && (word.isCapital() || town[k].length() <= 3);
      }
      if (same && (capital || after)) {
        return town.length;
      }
    }
    return 0;
  }

  private boolean isTown(List<TextWord> words, int i, int length, boolean after, String text) {
    TextWord word = words.get(i);
    String folded = word.folded();
    boolean capital = word.isCapital();
    boolean ordinary =
        folded.indexOf('-') > 0 ? lists.isOrdinaryWhole(folded) : lists.isOrdinary(folded);
    boolean plain = !ordinary && !lists.isEponym(folded);
    boolean name = lists.isListed(folded) && length == 1;
    TextWord last = words.get(i + length - 1);
    boolean province =
        text.startsWith(", ", last.end())
            && text.substring(last.end() + 2)
                .matches(
                    "(?s)(?:ON|QC|NB|NS|PE|PEI|NL|MB|SK|AB|BC|YT|NT|NU|Ont|Que|Québec|Quebec|Ontario|Manitoba|Alberta)\\b.*");
    boolean nextName =
        length == 1
            && i + 1 < words.size()
            && words.get(i + 1).gap().equals(" ")
            && words.get(i + 1).isCapital()
            && lists.isListed(words.get(i + 1).folded());
    if (province && capital) {
      return true;
    }
    if (after) {
      return capital ? !nextName || plain : plain && !lists.isGiven(folded);
    }
    boolean afterAddress =
        word.gap().matches("[\\uE000-\\uE0FF], ")
            && (PlainText.isMasked(word.gap().charAt(0), IdentifierKind.ADDRESS)
                || PlainText.isMasked(word.gap().charAt(0), IdentifierKind.PLACE));
    return afterAddress
        || length > 1 && !(word.starts() && lists.isOrdinary(folded)) && capital
        || plain && !name && capital;
  }

  private int form(List<TextWord> words, int i, boolean after) {
    TextWord word = words.get(i);
    String folded = word.folded();
    int hyphen = folded.indexOf('-');
    if (hyphen > 0
        && FIRST_PARTS.contains(folded.substring(0, hyphen))
        && !lists.isNeverName(folded)) {
      boolean capitals =
          word.text().charAt(hyphen + 1) != Character.toLowerCase(word.text().charAt(hyphen + 1))
              || folded.indexOf('-', hyphen + 1) > 0;
      boolean person = lists.isListed(folded);
      return capitals && (after || !person && !lists.isOrdinaryWhole(folded)) ? 1 : 0;
    }
    boolean mid = !word.starts() || after;
    if (mid
        && i + 1 < words.size()
        && words.get(i + 1).gap().equals(" ")
        && words.get(i + 1).isCapital()
        && !lists.isNeverName(folded)) {
      String next = words.get(i + 1).folded();
      boolean first = lists.isNeverName(next) || next.length() < 3;
      if (LAST_WORDS.contains(next) && !lists.isOfOrganisation("generic", folded)
          || next.equals("first") && next(words, i + 2).equals("nation")) {
        return next.equals("first") ? 3 : 2;
      }
      if (after && FIRST_WORDS.contains(folded) && !first) {
        return 2;
      }
    }
    return 0;
  }

  /** Two words with capitals that are otherwise ordinary: "in Otter Narrows". */
  private int pair(List<TextWord> words, int i) {
    boolean two =
        i + 1 < words.size() && words.get(i + 1).gap().equals(" ") && !words.get(i).possessive();
    return two && isFree(words.get(i)) && isFree(words.get(i + 1)) ? 2 : 0;
  }

  private boolean isFree(TextWord word) {
    return word.isCapital()
        && !word.isAllCapitals()
        && !word.isCamelCase()
        && !word.hasDigit()
        && word.text().length() > 2
        && !lists.isNeverName(word.folded())
        && !lists.isEponym(word.folded())
        && !lists.isOfOrganisation("generic", word.folded())
        && !lists.isCue("titles", word.folded())
        && !lists.isCue("relations", word.folded())
        && !lists.isGiven(word.folded());
  }

  private int unlisted(List<TextWord> words, int i) {
    TextWord word = words.get(i);
    String folded = word.folded();
    boolean free =
        !lists.isOrdinary(folded)
            && !lists.isNeverName(folded)
            && !lists.isEponym(folded)
            && !lists.isListed(folded);
    if (!free) {
      return 0;
    }
    int length = 1;
    while (i + length < words.size()
        && length < 4
        && words.get(i + length).gap().equals(" ")
        && words.get(i + length).isCapital()
        && !lists.isNeverName(words.get(i + length).folded())) {
      length++;
    }
    return length;
  }

  private static String next(List<TextWord> words, int i) {
    return i < words.size() && words.get(i).gap().equals(" ") ? words.get(i).folded() : "";
  }
}
