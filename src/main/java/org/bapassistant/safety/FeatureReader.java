package org.bapassistant.safety;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bapassistant.safety.Detector.Finding;

/**
 * Turns a message into numbers: groups of the lexicon and rules that fired, the meaning of the
 * whole, words and pairs of words, and pieces of words, which bear slips of the finger. A word or
 * group in a context that takes it away (denied, supposed, general, over, another's) counts as
 * another word. Every block has length 1 before its weight, so that long messages weigh no more.
 *
 * <p>Blocks are hashed (Weinberger et al. 2009, feature hashing for large scale multitask
 * learning): new words and groups need no new table.
 */
final class FeatureReader {

  /** The blocks in order. The weights of the lengths were chosen by cross-validation. */
  enum Block {
    GROUPS(1 << 12, 2f),
    RULES(1 << 8, 0.5f),
    MEANING(Meanings.SIZE, 6f),
    WORDS(1 << 15, 3f),
    PIECES(1 << 15, 3f);

    final int size;
    final float weight;

    Block(int size, float weight) {
      this.size = size;
      this.weight = weight;
    }

    int start() {
      int start = 0;
      for (int i = 0; i < ordinal(); i++) {
        start += values()[i].size;
      }
      return start;
    }
  }

  /** How many numbers there may be. */
  static final int SIZE = Block.PIECES.start() + Block.PIECES.size;

  /** How many of them do not depend on single words. */
  static final int SUMMARY = Block.WORDS.start();

  private static final int TAKEN_AWAY =
      Context.NEGATED.bit()
          | Context.HYPOTHETICAL.bit()
          | Context.GENERAL.bit()
          | Context.PAST.bit()
          | Context.OTHER.bit();
  private static final int SHORTEST_PIECE = 3;
  private static final int LONGEST_PIECE = 5;

  private final Map<Integer, Float> numbers = new TreeMap<>();
  private final Seen seen;

  private FeatureReader(Seen seen) {
    this.seen = seen;
  }

  /**
   * @param groups names of the lexicon
   */
  static MessageFeatures read(
      Seen seen, Iterable<String> groups, List<Finding> findings, float[] meaning) {
    FeatureReader reader = new FeatureReader(seen);
    reader.groups(groups);
    reader.rules(findings);
    reader.meaning(meaning);
    reader.words();
    reader.pieces();
    int[] index = new int[reader.numbers.size()];
    float[] value = new float[index.length];
    int i = 0;
    for (Map.Entry<Integer, Float> number : reader.numbers.entrySet()) {
      index[i] = number.getKey();
      value[i++] = number.getValue();
    }
    return new MessageFeatures(index, value);
  }

  /** Where a word, as it stands in the message, counts; for telling which words weighed most. */
  static List<Integer> places(Seen seen, int word) {
    Map<Integer, Integer> places = new HashMap<>();
    count(places, Block.WORDS, marked(seen, word));
    piecesOf(seen.words().text(word), places);
    return List.copyOf(places.keySet());
  }

  private void groups(Iterable<String> names) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (String name : names) {
      for (Mention mention : seen.of(name)) {
        boolean taken = (seen.scopes().of(mention) & TAKEN_AWAY) != 0;
        counts.put(place(Block.GROUPS, taken ? name + "~" : name), 1);
      }
    }
    add(Block.GROUPS, counts);
  }

  private void rules(List<Finding> findings) {
    for (Finding finding : findings) {
      Rule rule = finding.rule();
      numbers.put(place(Block.RULES, rule.condition() + " " + rule.status()), Block.RULES.weight);
    }
  }

  private void meaning(float[] meaning) {
    for (int i = 0; i < meaning.length; i++) {
      numbers.put(Block.MEANING.start() + i, Block.MEANING.weight * meaning[i]);
    }
  }

  private void words() {
    Map<Integer, Integer> counts = new HashMap<>();
    String before = "";
    for (int i = 0; i < seen.words().size(); i++) {
      String word = marked(seen, i);
      count(counts, Block.WORDS, word);
      if (i > 0) {
        count(counts, Block.WORDS, before + " " + word);
      }
      before = word;
    }
    add(Block.WORDS, counts);
  }

  private static String marked(Seen seen, int word) {
    String text = seen.words().text(word);
    return (seen.contexts(word) & TAKEN_AWAY) == 0 ? text : text + "~";
  }

  private void pieces() {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int i = 0; i < seen.words().size(); i++) {
      piecesOf(seen.words().text(i), counts);
    }
    add(Block.PIECES, counts);
  }

  private static void piecesOf(String word, Map<Integer, Integer> counts) {
    String padded = " " + word + " ";
    for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
      for (int at = 0; at + length <= padded.length(); at++) {
        count(counts, Block.PIECES, padded.substring(at, at + length));
      }
    }
  }

  private static void count(Map<Integer, Integer> counts, Block block, String text) {
    counts.merge(place(block, text), 1, Integer::sum);
  }

  private void add(Block block, Map<Integer, Integer> counts) {
    double square = 0;
    for (int count : counts.values()) {
      square += (double) count * count;
    }
    float scale = square == 0 ? 0 : (float) (block.weight / Math.sqrt(square));
    counts.forEach((place, count) -> numbers.put(place, scale * count));
  }

  /** The hash of a string, mixed as in MurmurHash3 so that its low bits are of use. */
  private static int place(Block block, String text) {
    int hash = text.hashCode();
    hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
    hash ^= hash >>> 16;
    return block.start() + Math.floorMod(hash, block.size);
  }
}
