package org.bapassistant.safety;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that the screening listens for, slips of the pen included. None of them is ever taken
 * for a name: what is masked before it is screened would be an emergency missed, or an order to the
 * assistant.
 */
final class ScreeningVocabulary {

  private static final List<String> FILES =
      List.of(
          "/safety/words-common.yaml",
          "/safety/words-crisis.yaml",
          "/safety/words-red-flags.yaml",
          "/safety/words-misuse.yaml");

  /** A word, a stem that ends with a star, or the name of a group, which is not a word. */
  private static final Pattern WORD = Pattern.compile("<[^>]{1,60}>|([\\p{L}'’-]{3,40})(\\*?)");

  private static final int SHORTEST_STEM = 4;

  private final Set<String> words = new HashSet<>();
  private final Set<String> stems = new HashSet<>();

  ScreeningVocabulary() {
    for (String file : FILES) {
      WordHashes.lines(file).stream()
          .map(String::strip)
          .filter(line -> line.startsWith("- "))
          .forEach(this::add);
    }
  }

  boolean contains(String folded) {
    if (words.contains(folded)) {
      return true;
    }
    for (int end = SHORTEST_STEM; end <= folded.length(); end++) {
      if (stems.contains(folded.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  private void add(String line) {
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      if (word.group(1) != null) {
        String folded = TextWords.fold(word.group(1));
        boolean stem = !word.group(2).isEmpty() && folded.length() >= SHORTEST_STEM;
        (stem ? stems : words).add(folded);
      }
    }
  }
}
