package org.bapassistant.safety;

import java.util.BitSet;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Names that show by their words: runs with capitals, given names, listed pairs in lower case. */
final class NameRuns {

  private final NameWords words;
  private final BitSet named;

  NameRuns(NameWords words, BitSet named) {
    this.words = words;
    this.named = named;
  }

  /** Marks every run of the text. */
  void mark() {
    int i = 0;
    while (i < words.size()) {
      int end = runEnd(i);
      if (end > i) {
        markRun(i, end);
      } else {
        markLowerPair(i);
      }
      i = Math.max(i + 1, end);
    }
    for (int k = 0; k < words.size(); k++) {
      markInitials(k);
    }
  }

  private int runEnd(int i) {
    int end = i;
    while (end < words.size() && words.isPart(end) && (end == i || joins(end))) {
      end++;
      int after = end;
      while (after < words.size()
          && words.isParticle(after)
          && words.behind(after, " |'")
          && after - end < 3) {
        after++;
      }
      boolean linked =
          after > end
              && after < words.size()
              && words.isPart(after)
              && words.behind(after, " |'")
              && isLinkable(end, after);
      end = linked ? after : end;
      if (linked && !words.isPart(end)) {
        break;
      }
    }
    return end;
  }

  /** "de" also stands between a thing and its owner; a name goes on over it only to a rare word. */
  private boolean isLinkable(int particle, int next) {
    return words.isGiven(particle - 1)
        && words.isRare(next)
        && !words.get(particle - 1).possessive();
  }

  private boolean joins(int i) {
    return words.get(i).gap().equals(" ")
        && !words.get(i - 1).possessive()
        && !words.get(i).starts();
  }

  private void markRun(int from, int end) {
    int start = from;
    while (start < end - 1 && isOpening(start)) {
      start++;
    }
    if (words.isNamedAfter(start, end) || isEponymPair(start, end)) {
      return;
    }
    if (end - start == 1 ? isAlone(start) : isName(start, end)) {
      named.set(start, end);
      markNeighbours(start, end);
    }
  }

  private boolean isEponymPair(int start, int end) {
    return end - start == 2
        && (words.isEponym(words.get(start).folded() + "-" + words.get(start + 1).folded())
            || words.isEponym(start) && words.isEponym(start + 1));
  }

  /** An ordinary word with the capital of its sentence: "Does Anjali", but not "Dawn Whitecap". */
  private boolean isOpening(int i) {
    boolean accented =
        words.isSurname(i)
            && !words.get(i).text().toLowerCase(Locale.ROOT).equals(words.get(i).folded());
    boolean name = words.isGiven(i) && !words.isStrong(i + 1) && words.isRare(i + 1) || accented;
    return words.get(i).starts() && words.isOrdinary(i) && !words.isStrong(i) && !name;
  }

  private boolean isAlone(int i) {
    boolean twoParts = words.get(i).text().indexOf('-') > 0 && words.isRare(i) && words.isListed(i);
    boolean apart = !words.get(i).starts() && words.isRare(i);
    boolean opens = words.get(i).starts() && words.isRare(i) && words.isListed(i);
    return opens || words.isStrong(i) || twoParts && !words.isOrdinary(i) || apart;
  }

  private boolean isName(int start, int end) {
    IntPredicate rare = i -> words.isRare(i) && !words.isParticle(i);
    if (IntStream.range(start, end).anyMatch(i -> rare.test(i) || words.isStrong(i))) {
      return true;
    }
    boolean pair = words.isGiven(start) && words.isSurname(end - 1) && !words.isEponym(end - 1);
    return pair && !words.get(start).starts() && end - start == 2;
  }

  /** Beside the name: an initial, as in "Agnieszka B.", or another word with a capital. */
  private void markNeighbours(int start, int end) {
    if (start > 0
        && words.behind(start, " ")
        && !words.get(start - 1).starts()
        && isBesideName(start - 1)) {
      named.set(start - 1);
    }
    if (end < words.size()
        && words.behind(end, " ")
        && !words.get(end - 1).possessive()
        && isBesideName(end)) {
      named.set(end);
    }
    if (end < words.size()
        && words.get(end).isInitial()
        && words.behind(end, " ")
        && !words.get(end).text().matches("[AIYÀ]")) {
      named.set(end);
    }
    if (start > 0
        && words.get(start - 1).isLetter()
        && words.behind(start, "\\.? ?|\\. ")
        && words.get(start).gap().startsWith(".")) {
      named.set(start - 1);
    }
  }

  private boolean isBesideName(int i) {
    boolean cue =
        words.isCue("titles", i)
            || words.isCue("relations", i)
            || words.isCue("stop", i)
            || words.isCue("naming-weak", i)
            || words.isCue("eponym-after", i)
            || words.isCue("addressing", i)
            || words.isCue("person-verbs", i);
    return words.isCapital(i)
        && !cue
        && !words.isNever(i)
        && !words.isEponym(i)
        && !words.get(i).hasDigit()
        && !words.get(i).isCamelCase()
        && !words.get(i).isAllCapitals()
        && words.get(i).text().length() > 2
        && words.get(i).text().indexOf('\'') < 0;
  }

  /** "kwame boateng" in either order, "gord k.". */
  private void markLowerPair(int i) {
    if (i + 1 >= words.size() || !words.behind(i + 1, " ")) {
      return;
    }
    TextWord next = words.get(i + 1);
    boolean initial =
        next.isLetter()
            && words.isGiven(i)
            && words.isLowerName(i)
            && i + 2 <= words.size()
            && dotAfter(i + 1);
    if (initial) {
      named.set(i, i + 2);
    }
    boolean both = words.isLowerName(i) && words.isLowerName(i + 1);
    if (both
        && (words.isGiven(i) && words.isSurname(i + 1)
            || words.isSurname(i) && words.isGiven(i + 1))) {
      named.set(i, i + 2);
    }
  }

  private boolean dotAfter(int i) {
    return i + 1 >= words.size() || words.get(i + 1).gap().startsWith(".");
  }

  /**
   * "J.-P. T.", "m. lacasse-r."; two plain initials are left to the cues, being mostly acronyms.
   */
  private void markInitials(int i) {
    if (!words.get(i).isLetter() || named.get(i) || i + 1 >= words.size()) {
      return;
    }
    if (words.behind(i + 1, "\\.-") && words.get(i + 1).isLetter()) {
      int end = i + 2;
      while (end < words.size()
          && words.behind(end, "\\. ?")
          && (words.get(end).isLetter() || words.isPart(end))) {
        end++;
      }
      named.set(i, end);
    } else if (words.behind(i + 1, "\\. ?")
        && words.get(i + 1).text().length() > 2
        && (words.isRare(i + 1) || words.isSurname(i + 1) && words.isCapital(i + 1))
        && words.get(i).isCapital() == words.get(i + 1).isCapital()
        && !words.isEponym(i + 1)) {
      if (words.isCapital(i + 1) || words.isListed(i + 1)) {
        named.set(i, i + 2);
        if (i + 2 < words.size() && words.get(i + 2).isLetter() && words.behind(i + 2, "-")) {
          named.set(i + 2);
        }
      }
    }
  }
}
