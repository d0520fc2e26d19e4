package org.bapassistant.safety;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** The words of a text, seen as what they may be in a name. */
final class NameWords {

  private static final int SHOUTED_FROM = 4;
  private static final Pattern PREFIXED = Pattern.compile("(?:mc|o'|n'|d')\\p{L}{3,}");

  private final List<TextWord> words;
  private final NameLists lists;
  private final boolean shouted;
  private final BitSet ordinary = new BitSet();
  private final BitSet given = new BitSet();
  private final BitSet surnames = new BitSet();
  private final BitSet never = new BitSet();
  private final BitSet eponyms = new BitSet();

  NameWords(List<TextWord> words, NameLists lists) {
    this.words = words;
    this.lists = lists;
    long capitals = words.stream().filter(TextWord::isAllCapitals).count();
    this.shouted = words.size() >= SHOUTED_FROM && capitals * 3 > words.size() * 2;
    for (int i = 0; i < words.size(); i++) {
      lookUp(i);
    }
  }

  private void lookUp(int i) {
    TextWord word = words.get(i);
    String folded = word.folded();
    given.set(i, lists.isGiven(folded));
    boolean prefixed = word.isCapital() && PREFIXED.matcher(folded).matches();
    surnames.set(i, prefixed || lists.isSurname(folded));
    never.set(i, word.hasDigit() || lists.isNeverName(folded));
    eponyms.set(i, lists.isEponym(folded));
    ordinary.set(i, lists.isOrdinary(folded) && !isDoubleName(i));
  }

  int size() {
    return words.size();
  }

  TextWord get(int i) {
    return words.get(i);
  }

  boolean isCue(String group, int i) {
    return i >= 0 && i < words.size() && lists.isCue(group, words.get(i).folded());
  }

  /**
   * Whether word i stands behind word i - 1 with only this between them, as a regular expression.
   */
  boolean behind(int i, String gap) {
    return i > 0 && i < words.size() && words.get(i).gap().matches(gap);
  }

  /** A capital that tells something: not where all is written in capitals. */
  boolean isCapital(int i) {
    return words.get(i).isCapital() && !shouted;
  }

  boolean isGiven(int i) {
    return given.get(i);
  }

  boolean isSurname(int i) {
    return surnames.get(i);
  }

  boolean isListed(int i) {
    return isGiven(i) || isSurname(i);
  }

  boolean isOrdinary(int i) {
    return ordinary.get(i);
  }

  /** "Marie-Pier", "Jean-Baptiste": given names with capitals, though all their parts are words. */
  private boolean isDoubleName(int i) {
    String text = words.get(i).text();
    int hyphen = text.indexOf('-');
    return hyphen > 0
        && Character.isUpperCase(text.charAt(hyphen + 1))
        && words.get(i).isCapital()
        && isGiven(i);
  }

  boolean isNever(int i) {
    return never.get(i);
  }

  boolean isEponym(int i) {
    return eponyms.get(i);
  }

  boolean isEponym(String folded) {
    return lists.isEponym(folded);
  }

  /** A name wherever it stands with a capital. */
  boolean isStrong(int i) {
    return isGiven(i)
        && words.get(i).text().length() > 2
        && !isNever(i)
        && !isEponym(i)
        && (!isOrdinary(i) || lists.isNameFirst(words.get(i).folded()))
        && (!words.get(i).isAllCapitals() || words.get(i).text().length() > 4);
  }

  /** In no list and no dictionary. */
  boolean isUnknown(int i) {
    TextWord word = words.get(i);
    return word.text().length() > 2
        && !isOrdinary(i)
        && !isNever(i)
        && !isEponym(i)
        && !word.isCamelCase()
        && !lists.isCue("titles", word.folded())
        && !word.isAllCapitals()
        && lists.places(word.folded()).isEmpty()
        && isWritten(word.text());
  }

  /** A listed surname that is no ordinary word, or unknown. */
  boolean isRare(int i) {
    return isUnknown(i)
        || isListed(i)
            && !isOrdinary(i)
            && !isNever(i)
            && !isEponym(i)
            && (!words.get(i).isAllCapitals() || words.get(i).text().length() > 4);
  }

  /** May be part of a name of several words. */
  boolean isPart(int i) {
    boolean free = !isNever(i) || isGiven(i) && isInside(i);
    return isCapital(i)
        && free
        && !words.get(i).hasDigit()
        && (isListed(i) || isUnknown(i) || isSurnameInCapitals(i))
        && words.get(i).text().length() > 1
        && !words.get(i).isCamelCase();
  }

  /** A given name between names, as the middle one in "Thi Mai Pham". */
  private boolean isInside(int i) {
    return i > 0
        && i + 1 < size()
        && behind(i, " ")
        && behind(i + 1, " ")
        && isCapital(i - 1)
        && isCapital(i + 1)
        && isListed(i - 1)
        && isListed(i + 1)
        && !isNever(i - 1)
        && !isNever(i + 1);
  }

  /** "PRUDHOMME Gisèle", "BOUDREAULT, Sylvain": a given name is beside it. */
  boolean isSurnameInCapitals(int i) {
    TextWord word = words.get(i);
    boolean beside =
        i + 1 < size() && behind(i + 1, ",? ") && isStrong(i + 1)
            || i > 0 && behind(i, " ") && isStrong(i - 1);
    return word.isAllCapitals()
        && word.text().length() > 3
        && !isOrdinary(i)
        && !isNever(i)
        && !isEponym(i)
        && beside
        && isCapital(i);
  }

  boolean isParticle(int i) {
    return i < words.size() && lists.isCue("particles", words.get(i).folded());
  }

  /** Whether words i to end - 1 name a test, method, study or paper by what stands beside them. */
  boolean isNamedAfter(int i, int end) {
    if (isCue("eponym-after", end) && behind(end, " |'s |-")) {
      return true;
    }
    if (end < size()
        && words.get(end).folded().matches("(?:19|20)\\d{2}[a-z]?")
        && behind(end, " |, | \\(|, \\(|\\. ")) {
      return !behind(end + 1, "[-/]");
    }
    if (isBesideEponym(i, end)) {
      return true;
    }
    boolean linked =
        i > 1 && words.get(i - 1).folded().matches("de|of|d|du") && isCue("eponym-before", i - 2);
    return linked || isCue("eponym-before", i - 1) && behind(i, " ");
  }

  /** "Deci and Ryan", "Feldenkrais, Alexander": of two or more, one is known as no patient. */
  private boolean isBesideEponym(int i, int end) {
    boolean joined = i > 1 && words.get(i - 1).folded().matches("and|et|or|ou") && isEponym(i - 2);
    boolean listed = i > 0 && behind(i, ", ") && isEponym(i - 1);
    boolean next =
        end + 1 < size() && words.get(end).folded().matches("and|et") && isEponym(end + 1);
    return joined || listed || next;
  }

  boolean isShouted() {
    return shouted;
  }

  /** Written in an alphabet with capitals; others have no names that are told by their form. */
  private static boolean isWritten(String word) {
    return Character.isUpperCase(word.codePointAt(0)) || Character.isLowerCase(word.codePointAt(0));
  }

  /** A name in lower case that is no ordinary word. */
  boolean isLowerName(int i) {
    return words.get(i).text().length() > 2
        && isListed(i)
        && !isOrdinary(i)
        && !isNever(i)
        && !isEponym(i);
  }

  /** Capitals that are more likely an abbreviation than a name. */
  boolean isAcronym(int i) {
    return words.get(i).isAllCapitals() && (words.get(i).text().length() <= 4 || !isListed(i));
  }
}
