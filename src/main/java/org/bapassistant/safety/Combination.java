package org.bapassistant.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What has to come together for a rule to fire, such as {@code numb ~8 saddle & onset}.
 *
 * @param written as it stands in the file
 * @param parts every one of them must hold
 */
record Combination(String written, List<Part> parts) {

  /** One condition of a combination. */
  sealed interface Part {

    /** Groups that stand near one another in one sentence; a single group just stands there. */
    record Near(List<String> groups, List<Integer> distances) implements Part {}

    /** At least so many of the groups. */
    record AtLeast(int count, List<String> groups) implements Part {}

    /** Not this group, in whatever light. */
    record Without(String group) implements Part {}
  }

  /** Where things are in the message that is screened. */
  interface Sight {

    /** Mentions that count as present, in order. */
    List<Mention> live(String group);

    /** Mentions in whatever light. */
    List<Mention> any(String group);

    boolean inOneSentence(Mention one, Mention other);
  }

  /**
   * Reads a combination.
   *
   * @throws IllegalArgumentException saying what is wrong and how to mend it
   */
  static Combination of(String written, Set<String> groups) {
    List<Part> parts = new ArrayList<>();
    for (String part : written.split("&")) {
      parts.add(part(part.strip(), written, groups));
    }
    return new Combination(written, List.copyOf(parts));
  }

  /** The mentions that make it true; nothing when it is not. */
  Optional<List<Mention>> evidence(Sight sight) {
    List<Mention> evidence = new ArrayList<>();
    for (Part part : parts) {
      boolean holds =
          switch (part) {
            case Part.Near near -> findNear(near, sight, evidence);
            case Part.AtLeast some -> findSome(some, sight, evidence);
            case Part.Without none -> sight.any(none.group()).isEmpty();
          };
      if (!holds) {
        return Optional.empty();
      }
    }
    return Optional.of(evidence);
  }

  private static boolean findNear(Part.Near near, Sight sight, List<Mention> evidence) {
    for (Mention first : sight.live(near.groups().getFirst())) {
      List<Mention> chain = new ArrayList<>(List.of(first));
      if (follows(near, 1, sight, chain)) {
        evidence.addAll(chain);
        return true;
      }
    }
    return false;
  }

  private static boolean follows(Part.Near near, int next, Sight sight, List<Mention> chain) {
    if (next == near.groups().size()) {
      return true;
    }
    Mention last = chain.getLast();
    int distance = near.distances().get(next - 1);
    List<Mention> candidates = sight.live(near.groups().get(next));
    for (int i = firstFrom(candidates, last.from() - distance - LONGEST);
        i < candidates.size();
        i++) {
      Mention candidate = candidates.get(i);
      if (candidate.from() > last.to() + distance + 1) {
        return false;
      }
      if (candidate.distance(last) <= distance && sight.inOneSentence(candidate, last)) {
        chain.add(candidate);
        if (follows(near, next + 1, sight, chain)) {
          return true;
        }
        chain.removeLast();
      }
    }
    return false;
  }

  /** Words that a mention spans at most, as far as looking back goes. */
  private static final int LONGEST = 20;

  private static int firstFrom(List<Mention> mentions, int from) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).from() < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean findSome(Part.AtLeast some, Sight sight, List<Mention> evidence) {
    List<Mention> found = new ArrayList<>();
    for (String group : some.groups()) {
      sight.live(group).stream().limit(1).forEach(found::add);
    }
    evidence.addAll(found);
    return found.size() >= some.count();
  }

  private static Part part(String part, String written, Set<String> groups) {
    String[] words = part.split("\\s+");
    if (words[0].equals("not") && words.length == 2) {
      return new Part.Without(known(words[1], written, groups));
    }
    if (words.length > 2 && words[1].equals("of")) {
      List<String> names = new ArrayList<>();
      for (int i = 2; i < words.length; i++) {
        names.add(known(words[i], written, groups));
      }
      return new Part.AtLeast(number(words[0], written), List.copyOf(names));
    }
    return near(words, written, groups);
  }

  private static Part near(String[] words, String written, Set<String> groups) {
    List<String> names = new ArrayList<>(List.of(known(words[0], written, groups)));
    List<Integer> distances = new ArrayList<>();
    for (int i = 1; i + 1 < words.length; i += 2) {
      if (!words[i].startsWith("~")) {
        break;
      }
      distances.add(number(words[i].substring(1), written));
      names.add(known(words[i + 1], written, groups));
    }
    if (2 * names.size() - 1 != words.length) {
      throw new IllegalArgumentException(
          "'" + written + "' is not read; write it like: numb ~8 saddle & onset & not diet");
    }
    return new Part.Near(List.copyOf(names), List.copyOf(distances));
  }

  private static String known(String name, String written, Set<String> groups) {
    if (!groups.contains(name)) {
      throw new IllegalArgumentException(
          "'" + written + "' names '" + name + "', which no group is called");
    }
    return name;
  }

  private static int number(String digits, String written) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + written + "' lacks a number at '" + digits + "'", e);
    }
  }
}
