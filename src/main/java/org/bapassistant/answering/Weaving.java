package org.bapassistant.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * An answer while a model writes it: the card's frame stands, the model's checked sentences go into
 * it, and whatever the model leaves open the card fills.
 *
 * <p>What was released is never taken back.
 */
final class Weaving {

  private static final int PHRASES = 4;
  private static final int SENTENCES = 5;

  private final Frame frame;
  private final Phrasebook words;
  private final Consumer<String> released;
  private final StringBuilder text = new StringBuilder();
  private final List<String> phrases = new ArrayList<>();
  private final SortedSet<Integer> cited = new TreeSet<>();
  private int sentences;
  private boolean said;

  Weaving(Frame frame, Phrasebook words, Consumer<String> released) {
    this.frame = frame;
    this.words = words;
    this.released = released;
  }

  /** What to check first goes before anything else, and needs no model. */
  void open() {
    if (text.isEmpty()) {
      frame.safety().ifPresent(this::release);
    }
  }

  /** Adds a checked phrase to say; one that comes after the explanation began has no place. */
  boolean phrase(String phrase, List<Integer> marks) {
    if (sentences > 0 || phrases.size() == PHRASES || phrases.contains(phrase)) {
      return false;
    }
    String before = phrases.isEmpty() ? heading("heading.say") : "\n";
    phrases.add(phrase);
    said = true;
    cited.addAll(marks);
    release(before + "- " + words.quoted(phrase) + " " + written(marks));
    return true;
  }

  /** Adds a checked sentence of explanation. */
  boolean sentence(String sentence, List<Integer> marks) {
    if (sentences == SENTENCES) {
      return false;
    }
    sayFromCard();
    release((sentences == 0 ? heading("heading.why") : " ") + sentence);
    sentences++;
    cited.addAll(marks);
    return true;
  }

  /** Ends the answer with what the card adds. */
  void complete() {
    sayFromCard();
    if (sentences == 0) {
      frame.explanation().forEach(this::block);
    }
    frame.rest().forEach(this::block);
  }

  /** Whether anything of the model is shown. */
  boolean isWoven() {
    return !phrases.isEmpty() || sentences > 0;
  }

  /** How many of the model's sentences are shown. */
  int shown() {
    return phrases.size() + sentences;
  }

  /** Whether a whole part of the model's was lost, so that the card had to fill it. */
  boolean isPartial() {
    return phrases.isEmpty() || sentences == 0;
  }

  String text() {
    return text.toString();
  }

  /** The model's phrases; empty when the card's stand in their place. */
  List<String> phrases() {
    return List.copyOf(phrases);
  }

  /** Numbers of the cards that the model's sentences cite. */
  SortedSet<Integer> cited() {
    return new TreeSet<>(cited);
  }

  private void sayFromCard() {
    if (!said) {
      said = true;
      frame.say().ifPresent(this::block);
    }
  }

  private String heading(String key) {
    return gap() + "**" + words.word(key) + "**\n\n";
  }

  private void block(String block) {
    release(gap() + block);
  }

  private String gap() {
    return text.isEmpty() ? "" : "\n\n";
  }

  private void release(String piece) {
    text.append(piece);
    released.accept(piece);
  }

  private static String written(List<Integer> marks) {
    return marks.stream().map(n -> "[" + n + "]").collect(Collectors.joining(" "));
  }

  /** The quiet sentence about what the model did not manage, if there is one. */
  Optional<String> lost(int dropped) {
    return dropped > 0 && isPartial()
        ? Optional.of(words.word("notice.dropped"))
        : Optional.empty();
  }
}
