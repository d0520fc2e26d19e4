package org.bapassistant.safety;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a long message into passages of whole sentences, so that one sentence in a page of text
 * weighs as much as it would alone.
 */
final class Passages {

  /** A message of so many words is read in one piece. */
  private static final int WHOLE = 60;

  /** A passage is not ended before it has so many words. */
  private static final int LEAST = 25;

  private Passages() {}

  /** The passages in order, at least one; each at most {@value #WHOLE} words. */
  static List<String> of(Words words) {
    if (words.size() <= WHOLE) {
      return List.of(words.message());
    }
    List<String> passages = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < words.size(); i++) {
      boolean newSentence = words.get(i).sentence() != words.get(i - 1).sentence();
      if (i - from >= WHOLE || newSentence && i - from >= LEAST) {
        passages.add(words.typed(from, i - 1));
        from = i;
      }
    }
    passages.add(words.typed(from, words.size() - 1));
    return passages;
  }
}
