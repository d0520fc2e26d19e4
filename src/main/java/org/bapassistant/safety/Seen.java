package org.bapassistant.safety;

import java.util.List;

/**
 * A message as the screening sees it: its words, what of the lexicon stands in it apart from
 * figures of speech, and in which light.
 */
record Seen(Words words, Mentions mentions, Scopes scopes) {

  static Seen of(String message, SafetyRules rules) {
    Words words = Words.of(message);
    Mentions mentions = rules.lexicon().find(words).without(SafetyRules.IDIOM, words.size());
    return new Seen(words, mentions, new Scopes(words, mentions, rules.steering()));
  }

  /** The contexts in which a word stands, as bits of {@link Context}. */
  int contexts(int word) {
    return scopes.of(new Mention("", word, word));
  }

  List<Mention> of(String group) {
    return mentions.of(group);
  }
}
