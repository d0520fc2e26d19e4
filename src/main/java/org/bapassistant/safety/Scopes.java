package org.bapassistant.safety;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The contexts of every word of one message. */
final class Scopes {

  /** Words that a cue reaches at most. */
  private static final int REACH = 16;

  /** Words that a cue of {@link Cue.Reach#NEAR} reaches. */
  private static final int NEAR = 5;

  /** The groups and words that steer reaching; see {@code contexts.yaml}. */
  record Steering(
      List<Cue> cues,
      Set<String> turns,
      Set<String> joins,
      Set<String> subjects,
      Set<String> people,
      Set<String> wills,
      Set<String> questions) {}

  static final String ONSET = "onset-plain";
  static final String NO_CUE = "no-cue";
  static final String PERSON = "person";

  private final Words words;
  private final Mentions mentions;
  private final Steering steering;
  private final int[] flags;
  private final int[] sentenceFlags;
  private final boolean[] onsetClause;
  private final BitSet noCue = new BitSet();
  private int messageFlags;

  Scopes(Words words, Mentions mentions, Steering steering) {
    this.words = words;
    this.mentions = mentions;
    this.steering = steering;
    this.flags = new int[words.size()];
    int last = words.size() - 1;
    this.sentenceFlags = new int[words.size() == 0 ? 1 : words.get(last).sentence() + 1];
    this.onsetClause = new boolean[words.size() == 0 ? 1 : words.get(last).clause() + 1];
    for (Mention onset : mentions.of(ONSET)) {
      onsetClause[words.get(onset.from()).clause()] = true;
    }
    for (int i = 0; i < words.size(); i++) {
      flags[i] = words.get(i).quoted() ? Context.REPORTED.bit() : 0;
    }
    for (Mention none : mentions.of(NO_CUE)) {
      noCue.set(none.from(), none.to() + 1);
    }
    steering.cues().forEach(this::apply);
    applyQuestions();
  }

  /** The contexts in which a mention stands, as bits. */
  int of(Mention mention) {
    return flags[mention.from()]
        | sentenceFlags[words.get(mention.from()).sentence()]
        | messageFlags;
  }

  private void apply(Cue cue) {
    Set<Integer> excused = sentencesWith(cue.unless());
    for (Mention mention : mentions.of(cue.group())) {
      boolean looksLikeIt =
          noCue.nextSetBit(mention.from()) >= 0 && noCue.nextSetBit(mention.from()) <= mention.to();
      if (!looksLikeIt && !excused.contains(words.get(mention.from()).sentence())) {
        spread(cue, mention);
      }
    }
  }

  /** A question that speaks of nobody and of no time is asked in general. */
  private void applyQuestions() {
    Set<Integer> ofSomebody = sentencesWith(List.of(PERSON, ONSET));
    int sentence = -1;
    for (int i = 0; i < words.size(); i++) {
      boolean opens = words.get(i).sentence() != sentence;
      sentence = words.get(i).sentence();
      boolean asks =
          opens && words.isQuestion(sentence) && steering.questions().contains(words.text(i));
      if (asks && !ofSomebody.contains(sentence)) {
        sentenceFlags[sentence] |= Context.GENERAL.bit();
      }
    }
  }

  private Set<Integer> sentencesWith(List<String> groups) {
    Set<Integer> sentences = new HashSet<>();
    for (String group : groups) {
      for (Mention mention : mentions.of(group)) {
        sentences.add(words.get(mention.from()).sentence());
      }
    }
    return sentences;
  }

  private void spread(Cue cue, Mention at) {
    int bit = cue.context().bit();
    switch (cue.reach()) {
      case LIST, NEAR -> forward(cue.reach(), at, bit);
      case CLAUSE, AHEAD -> {
        if (cue.context() != Context.NEGATED) {
          own(at, bit);
        }
        forward(cue.reach(), at, bit);
      }
      case BACK -> backward(at, bit);
      case ALONE -> {
        if (others(at) == 0) {
          backward(at, bit);
        }
      }
      case ONWARD -> {
        within(words.get(at.from()).clause(), at, bit);
        forward(Cue.Reach.AHEAD, at, bit);
      }
      case WITHIN -> within(words.get(at.from()).clause(), at, bit);
      case AROUND -> {
        forward(Cue.Reach.CLAUSE, at, bit);
        backward(at, bit);
      }
      case SENTENCE -> sentenceFlags[words.get(at.from()).sentence()] |= bit;
      case MESSAGE -> messageFlags |= bit;
    }
  }

  /** The words of the cue itself; a "no" does not deny itself, but "afraid of cancer" is feared. */
  private void own(Mention at, int bit) {
    for (int i = at.from(); i <= at.to(); i++) {
      flags[i] |= bit;
    }
  }

  private void forward(Cue.Reach reach, Mention at, int bit) {
    Words.Word cue = words.get(at.to());
    int last =
        switch (reach) {
          case AHEAD -> words.size();
          case NEAR -> at.to() + 1 + NEAR;
          default -> at.to() + 1 + REACH;
        };
    for (int i = at.to() + 1; i < Math.min(last, words.size()); i++) {
      Words.Word word = words.get(i);
      boolean ahead = reach == Cue.Reach.AHEAD;
      boolean restarts = isWill(i) || !ahead && isRestart(i, at.to() + 1);
      if (word.sentence() != cue.sentence() || isTurn(i) || i > at.to() + 1 && restarts) {
        return;
      }
      boolean later = word.clause() != cue.clause();
      boolean ends = reach != Cue.Reach.LIST && reach != Cue.Reach.AHEAD;
      if (later && (ends || onsetClause[word.clause()])) {
        return;
      }
      flags[i] |= bit;
    }
  }

  private void backward(Mention at, int bit) {
    Words.Word cue = words.get(at.from());
    boolean alone = standsAlone(at);
    for (int i = at.to(); i >= Math.max(0, at.from() - REACH); i--) {
      Words.Word word = words.get(i);
      if (word.sentence() != cue.sentence()
          || isTurn(i) && i < at.from()
          || word.clause() != cue.clause() && (!alone || onsetClause[word.clause()])) {
        return;
      }
      flags[i] |= bit;
    }
  }

  private void within(int clause, Mention at, int bit) {
    for (int i = at.from(); i >= 0 && words.get(i).clause() == clause && !isTurn(i); i--) {
      flags[i] |= bit;
    }
    for (int i = at.from();
        i < words.size() && words.get(i).clause() == clause && !isTurn(i);
        i++) {
      flags[i] |= bit;
    }
  }

  /** Whether a clause holds little but the cue, as in "saddle, bladder and bowel: all normal". */
  private boolean standsAlone(Mention at) {
    return others(at) < 2;
  }

  /** Other words in the clause of a cue, counted up to a few. */
  private int others(Mention at) {
    int clause = words.get(at.from()).clause();
    int from = at.from();
    int to = at.to();
    while (from > 0 && from > at.from() - 3 && words.get(from - 1).clause() == clause) {
      from--;
    }
    while (to + 1 < words.size() && to < at.to() + 3 && words.get(to + 1).clause() == clause) {
      to++;
    }
    return at.from() - from + to - at.to();
  }

  private boolean isTurn(int i) {
    return steering.turns().contains(words.text(i));
  }

  /** A new subject begins a new statement: "…, she", "and he". */
  private boolean isRestart(int i, int from) {
    return i > from
        && steering.subjects().contains(words.text(i))
        && (words.get(i).clause() != words.get(i - 1).clause()
            || steering.joins().contains(words.text(i - 1)));
  }

  /** A subject with its verb, as in "he'll", is a statement even behind "if …". */
  private boolean isWill(int i) {
    return steering.people().contains(words.text(i))
        && i + 1 < words.size()
        && steering.wills().contains(words.text(i + 1));
  }
}
