package org.bapassistant.safety;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names of persons: behind titles and words that announce a name, as runs of capitalised words of
 * which one is a listed or unknown name, as listed given names, as initials, and wherever a part of
 * a name that was found comes again. Titles are no part of a name.
 */
final class NameFinder implements IdentifierFinder {

  private final NameLists lists;

  NameFinder(NameLists lists) {
    this.lists = lists;
  }

  @Override
  public List<Identifier> find(PlainText reading) {
    NameWords words = new NameWords(TextWords.of(reading.text(), lists), lists);
    BitSet named = new BitSet(words.size());
    NameCues cues = new NameCues(words, named);
    NameRuns runs = new NameRuns(words, named);
    for (int i = 0; i < words.size(); i++) {
      cues.mark(i);
    }
    runs.mark();
    for (int i = 0; i < words.size(); i++) {
      cues.markLinked(i);
    }
    markAgain(words, named);
    return spans(reading.text(), words, named);
  }

  /** A part of a found name is a name wherever it comes again. */
  private static void markAgain(NameWords words, BitSet named) {
    Set<String> parts = new HashSet<>();
    named.stream()
        .filter(i -> words.get(i).text().length() > 2 && !words.isParticle(i))
        .forEach(i -> parts.add(words.get(i).folded()));
    for (int i = 0; i < words.size(); i++) {
      TextWord word = words.get(i);
      boolean same = parts.contains(word.folded()) && !words.isNamedAfter(i, i + 1);
      if (same
          && (words.isCapital(i) && !(word.starts() && words.isOrdinary(i))
              || !words.isOrdinary(i))) {
        named.set(i);
      }
    }
  }

  private static List<Identifier> spans(String text, NameWords words, BitSet named) {
    List<Identifier> found = new ArrayList<>();
    for (int i = named.nextSetBit(0); i >= 0; i = named.nextSetBit(i)) {
      int end = i + 1;
      while (end < words.size() && named.get(end) && joined(words, end)) {
        end++;
      }
      TextWord last = words.get(end - 1);
      boolean initial = last.isLetter() && end > i + 1 || last.text().matches(".+-\\p{L}");
      boolean dot = initial && text.startsWith(".", last.end());
      found.add(
          new Identifier(words.get(i).start(), last.end() + (dot ? 1 : 0), IdentifierKind.NAME));
      i = end;
    }
    return found;
  }

  private static boolean joined(NameWords words, int i) {
    TextWord word = words.get(i);
    return word.follows(words.get(i - 1))
        || word.gap().equals(", ") && words.get(i - 1).isAllCapitals()
        || word.gap().equals("'")
        || word.gap().equals(".-");
  }
}
