package org.bapassistant.safety;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Matches wordings against one message. Small words are passed over, at most {@value #MOST_SMALL}
 * in a row; nothing reaches over a clause. What a group matches at a word is remembered, so that
 * nested groups cost no more than flat ones.
 */
final class Matching {

  private static final int MOST_SMALL = 4;

  private final Words words;
  private final List<String> read;
  private final Map<String, List<Phrase>> groups;
  private final Set<String> small;
  private final Map<String, BitSet[]> remembered = new HashMap<>();

  /**
   * @param read the words with slips of the finger put right
   */
  Matching(Words words, List<String> read, Map<String, List<Phrase>> groups, Set<String> small) {
    this.words = words;
    this.read = read;
    this.groups = groups;
    this.small = small;
  }

  /** The last word of the longest match that begins at a word, or -1. */
  int longest(Phrase phrase, int at) {
    BitSet ends = new BitSet();
    match(phrase.elements(), 0, at, true, ends);
    return ends.length() - 1;
  }

  /** Matches the elements from one on, at a word, and notes the last words of all matches. */
  private void match(List<Phrase.Element> elements, int e, int at, boolean first, BitSet ends) {
    if (elements.get(e) instanceof Phrase.Element.Gap gap) {
      matchAfterGap(elements, e + 1, at, gap.most(), ends);
      return;
    }
    int last = first ? at : Math.min(at + MOST_SMALL, words.size() - 1);
    for (int i = at; i <= last && i < words.size() && isNear(i, first); i++) {
      matchHere(elements, e, i, ends);
      if (!small.contains(words.text(i))) {
        return;
      }
    }
  }

  private void matchAfterGap(List<Phrase.Element> elements, int e, int at, int most, BitSet ends) {
    int passed = 0;
    for (int i = at; i < words.size() && isNear(i, false) && passed <= most; i++) {
      matchHere(elements, e, i, ends);
      passed += small.contains(words.text(i)) ? 0 : 1;
    }
  }

  private boolean isNear(int i, boolean first) {
    return first || i == 0 || words.get(i).clause() == words.get(i - 1).clause();
  }

  private void matchHere(List<Phrase.Element> elements, int e, int i, BitSet ends) {
    boolean done = e == elements.size() - 1;
    Optional<BitSet> several = severalEnds(elements.get(e), i);
    if (several.isPresent()) {
      BitSet inner = several.get();
      for (int end = inner.nextSetBit(0); end >= 0; end = inner.nextSetBit(end + 1)) {
        follow(elements, e, end, done, ends);
      }
    } else if (matchesWord(elements.get(e), i)) {
      follow(elements, e, i, done, ends);
    }
  }

  /** Where elements that may take several words end. */
  private Optional<BitSet> severalEnds(Phrase.Element element, int at) {
    return switch (element) {
      case Phrase.Element.Group group -> Optional.of(ends(group.name(), at));
      case Phrase.Element.Choice choice -> Optional.of(ends(choice.phrases(), at));
      default -> Optional.empty();
    };
  }

  private void follow(List<Phrase.Element> elements, int e, int end, boolean done, BitSet ends) {
    if (done) {
      ends.set(end);
    } else {
      match(elements, e + 1, end + 1, false, ends);
    }
  }

  private boolean matchesWord(Phrase.Element element, int i) {
    return switch (element) {
      case Phrase.Element.AnyOf any -> any.matches(read.get(i)) || any.matches(words.text(i));
      case Phrase.Element.Capitals capitals ->
          capitals.word().equals(words.text(i)) && words.get(i).isCapital(words.message());
      case Phrase.Element.Number number -> number.matches(words.text(i));
      case Phrase.Element.Gap gap -> false;
      case Phrase.Element.Choice choice -> false;
      case Phrase.Element.Group group -> false;
    };
  }

  private BitSet ends(String group, int at) {
    BitSet[] known = remembered.computeIfAbsent(group, name -> new BitSet[words.size()]);
    BitSet ends = known[at];
    if (ends == null) {
      ends = ends(groups.getOrDefault(group, List.of()), at);
      known[at] = ends;
    }
    return ends;
  }

  private BitSet ends(List<Phrase> phrases, int at) {
    BitSet ends = new BitSet();
    for (Phrase phrase : phrases) {
      match(phrase.elements(), 0, at, true, ends);
    }
    return ends;
  }
}
