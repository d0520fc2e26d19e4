package org.bapassistant.safety;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was found in a message, by group, in the order of the text. */
final class Mentions {

  private final Map<String, List<Mention>> byGroup = new HashMap<>();

  void add(Mention mention) {
    List<Mention> mentions = byGroup.computeIfAbsent(mention.group(), name -> new ArrayList<>());
    if (mentions.isEmpty() || !mentions.getLast().equals(mention)) {
      mentions.add(mention);
    }
  }

  /** These mentions without the ones that share a word with a group of other meaning. */
  Mentions without(String group, int words) {
    boolean[] taken = new boolean[words];
    for (Mention mention : of(group)) {
      Arrays.fill(taken, mention.from(), mention.to() + 1, true);
    }
    Mentions rest = new Mentions();
    byGroup.values().stream()
        .flatMap(List::stream)
        .filter(mention -> isFree(mention, taken))
        .forEach(rest::add);
    return rest;
  }

  private static boolean isFree(Mention mention, boolean[] taken) {
    for (int i = mention.from(); i <= mention.to(); i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  List<Mention> of(String group) {
    return byGroup.getOrDefault(group, List.of());
  }
}
