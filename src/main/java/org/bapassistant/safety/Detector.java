package org.bapassistant.safety;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds which rules a message fires, and by which words. Keeps no text. */
final class Detector {

  private final SafetyRules rules;

  Detector(SafetyRules rules) {
    this.rules = rules;
  }

  /**
   * A rule that fired.
   *
   * @param evidence the words, as typed
   */
  record Finding(Rule rule, List<String> evidence) {}

  /** The most urgent finding of every condition, in the order of the rules. */
  List<Finding> find(String message) {
    return find(Seen.of(message, rules));
  }

  List<Finding> find(Seen seen) {
    Words words = seen.words();
    Sight sight = new Sight(seen);
    Map<String, Finding> best = new LinkedHashMap<>();
    Set<String> replaced = new HashSet<>();
    for (Rule rule : rules.rules()) {
      if (best.containsKey(rule.condition()) && !isWorse(rule, best.get(rule.condition()).rule())) {
        continue;
      }
      evidence(rule, sight)
          .ifPresent(
              found -> {
                best.put(rule.condition(), new Finding(rule, typed(found, words)));
                replaced.addAll(rule.insteadOf());
              });
    }
    best.keySet().removeAll(replaced);
    return List.copyOf(best.values());
  }

  private static boolean isWorse(Rule rule, Rule than) {
    int status = rule.status().compareTo(than.status());
    return status != 0 ? status < 0 : rule.level().compareTo(than.level()) < 0;
  }

  private static Optional<List<Mention>> evidence(Rule rule, Sight sight) {
    for (Combination combination : rule.any()) {
      Optional<List<Mention>> found = combination.evidence(sight);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static List<String> typed(List<Mention> mentions, Words words) {
    Set<String> typed = new LinkedHashSet<>();
    for (Mention mention : mentions) {
      typed.add(words.typed(mention.from(), mention.to()));
    }
    return new ArrayList<>(typed);
  }

  /** The message as rules see it: without idioms, and with contexts. */
  private final class Sight implements Combination.Sight {

    private final Seen seen;
    private final Map<String, List<Mention>> live = new HashMap<>();

    Sight(Seen seen) {
      this.seen = seen;
    }

    @Override
    public List<Mention> live(String group) {
      return live.computeIfAbsent(
          group,
          name ->
              any(name).stream()
                  .filter(m -> (seen.scopes().of(m) & rules.blocked().getOrDefault(name, 0)) == 0)
                  .toList());
    }

    @Override
    public List<Mention> any(String group) {
      return seen.of(group);
    }

    @Override
    public boolean inOneSentence(Mention one, Mention other) {
      return seen.words().get(one.from()).sentence() == seen.words().get(other.from()).sentence();
    }
  }
}
