package org.bapassistant.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bapassistant.knowledge.Card;
import org.bapassistant.knowledge.Wording;

/** Which voices are left out of the index together. */
final class VoiceFolds {

  /** More folds leave more to learn from in each, and take longer. */
  static final int MOST = 12;

  private VoiceFolds() {}

  /**
   * Deals all voices into folds of about the same number of wordings: the largest voice first, each
   * to the fold that has least, so that a large voice has a fold of its own.
   */
  static List<Set<String>> of(List<Card> cards) {
    Map<String, Long> sizes =
        cards.stream()
            .flatMap(card -> card.wordings().stream())
            .collect(Collectors.groupingBy(Wording::voice, TreeMap::new, Collectors.counting()));
    List<String> largestFirst = new ArrayList<>(sizes.keySet());
    largestFirst.sort(Comparator.comparing((String voice) -> -sizes.getOrDefault(voice, 0L)));
    List<Set<String>> folds = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST, largestFirst.size()); i++) {
      folds.add(new HashSet<>());
    }
    for (String voice : largestFirst) {
      folds.stream()
          .min(Comparator.comparingLong(fold -> wordings(fold, sizes)))
          .ifPresent(lightest -> lightest.add(voice));
    }
    return folds;
  }

  private static long wordings(Set<String> fold, Map<String, Long> sizes) {
    return fold.stream().mapToLong(voice -> sizes.getOrDefault(voice, 0L)).sum();
  }
}
