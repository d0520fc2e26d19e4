package org.bapassistant.safety;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tries the rules about steering on one sentence. Keeps no text. */
final class MisuseSight {

  /** A sentence in which fewer words in a hundred are small words may be written in a code. */
  private static final int ORDINARY_SHARE = 10;

  private static final int LEAST_WORDS = 3;
  private static final String MARKER = "marker";
  private static final String ENCODED = "encoded";
  private static final String PAYLOAD = "payload";

  private final MisuseRules rules;

  MisuseSight(MisuseRules rules) {
    this.rules = rules;
  }

  /**
   * A rule that holds.
   *
   * @param from where in the sentence the attempt begins
   * @param to where its last word ends
   * @param whole whether nothing of the sentence can be kept
   */
  record Found(MisuseRules.Rule rule, int from, int to, boolean whole) {}

  /** The rule for marks that only programs use. */
  MisuseRules.Rule marker() {
    return rule(MARKER);
  }

  /**
   * The first rule that holds in a sentence.
   *
   * @param firmOnly whether only firm rules count, as in documents
   */
  Optional<Found> find(String sentence, boolean firmOnly) {
    Words words = Words.of(sentence);
    Mentions mentions = rules.lexicon().find(words);
    Optional<Found> plain = find(words, mentions, firmOnly);
    return plain.isPresent() ? plain : findHidden(sentence, words, mentions, firmOnly);
  }

  private Optional<Found> findHidden(
      String sentence, Words words, Mentions mentions, boolean firmOnly) {
    Optional<int[]> encoded = Disguises.encoded(sentence);
    if (encoded.isPresent()) {
      int[] place = encoded.get();
      return Optional.of(new Found(rule(ENCODED), place[0], place[1], false));
    }
    boolean ordinary = isOrdinary(words) && mentions.of(PAYLOAD).isEmpty();
    for (String reading : Disguises.readings(sentence, ordinary)) {
      Words read = Words.of(reading);
      Optional<Found> found = find(read, rules.lexicon().find(read), firmOnly);
      if (found.isPresent()) {
        return Optional.of(new Found(rule(ENCODED), 0, sentence.length(), true));
      }
    }
    return Optional.empty();
  }

  private boolean isOrdinary(Words words) {
    int small = 0;
    Set<String> different = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      different.add(words.text(i));
      small += rules.small().contains(words.text(i)) ? 1 : 0;
    }
    return different.size() < LEAST_WORDS || small * 100 >= words.size() * ORDINARY_SHARE;
  }

  private Optional<Found> find(Words words, Mentions mentions, boolean firmOnly) {
    Sight sight = new Sight(mentions, beginning(words));
    for (MisuseRules.Rule rule : rules.rules()) {
      if (firmOnly && !rule.firm()) {
        continue;
      }
      for (Combination combination : rule.any()) {
        Optional<List<Mention>> evidence = combination.evidence(sight);
        if (evidence.isPresent() && (rule.firm() || isOwn(evidence.get(), words, mentions))) {
          return Optional.of(found(rule, evidence.get(), words));
        }
      }
    }
    return Optional.empty();
  }

  private static Found found(MisuseRules.Rule rule, List<Mention> evidence, Words words) {
    int from =
        evidence.stream()
            .filter(m -> evidence.size() == 1 || !m.group().equals(MisuseRules.BEGINNING))
            .mapToInt(Mention::from)
            .min()
            .orElse(0);
    int to = evidence.stream().mapToInt(Mention::to).max().orElse(0);
    return new Found(rule, words.get(from).start(), words.get(to).end(), rule.whole());
  }

  /** Whether the sentence says it itself, not somebody whom it quotes. */
  private static boolean isOwn(List<Mention> evidence, Words words, Mentions mentions) {
    int first = evidence.stream().mapToInt(Mention::from).min().orElse(0);
    int last = evidence.stream().mapToInt(Mention::to).max().orElse(0);
    return !words.get(last).quoted()
        && mentions.of(MisuseRules.SPEAKER).stream()
            .noneMatch(m -> m.to() <= Math.max(first, last - 1));
  }

  /** The first word that is not polite filler. */
  private List<Mention> beginning(Words words) {
    for (int i = 0; i < words.size(); i++) {
      if (!rules.filler().contains(words.text(i))) {
        // It takes no room, so that "~0" means exactly there.
        return List.of(new Mention(MisuseRules.BEGINNING, i, i - 1));
      }
    }
    return List.of();
  }

  private MisuseRules.Rule rule(String kind) {
    return rules.rules().stream()
        .filter(rule -> rule.kind().equals(kind))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "/safety/misuse.yaml: a rule of kind '" + kind + "' is needed; put it back"));
  }

  /** One sentence as rules see it; everything in it counts. */
  private record Sight(Mentions mentions, List<Mention> beginning) implements Combination.Sight {

    @Override
    public List<Mention> live(String group) {
      return group.equals(MisuseRules.BEGINNING) ? beginning : mentions.of(group);
    }

    @Override
    public List<Mention> any(String group) {
      return live(group);
    }

    @Override
    public boolean inOneSentence(Mention one, Mention other) {
      return true;
    }
  }
}
