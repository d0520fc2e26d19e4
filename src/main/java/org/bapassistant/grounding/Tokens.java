package org.bapassistant.grounding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a sentence word by word: what it claims, and what it denies. A "not" denies the clause that
 * it stands in; a clause ends at a punctuation mark, at words like "so" and "because", and before
 * "and not", "rather than" and "instead of".
 */
final class Tokens {

  private static final Pattern PART =
      Pattern.compile("\\p{L}+(?:'\\p{L}+)?|\\d+(?:[.,]\\d+)*|[.;]|[,:!?()“”«»\"]");
  private static final double LIGHT = 0.25;
  private static final double PLAIN = 1;

  /** How many words after a "not" are near it. */
  private static final int REACH = 6;

  private final WordLists lists;
  private final List<Token> tokens = new ArrayList<>();
  private final Set<Integer> denied = new HashSet<>();
  private int clause;
  private int part;
  private int reach;
  private String before = "";

  private Tokens(WordLists lists) {
    this.lists = lists;
  }

  /** The words of a text, in order. */
  static List<Token> of(String text, WordLists lists) {
    Tokens reader = new Tokens(lists);
    Matcher part = PART.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''));
    while (part.find()) {
      reader.read(part.group());
    }
    return reader.tokens.stream()
        .map(token -> token.deniedWhen(reader.denied.contains(token.clause())))
        .toList();
  }

  private void read(String text) {
    if (Character.isLetterOrDigit(text.charAt(0))) {
      word(text);
    } else {
      next();
      part += text.equals(".") || text.equals(";") ? 1 : 0;
    }
  }

  private void word(String text) {
    int apostrophe = text.indexOf('\'');
    if (apostrophe < 0 || lists.isNegator(text)) {
      add(text);
    } else {
      add(text.substring(0, apostrophe));
      add(text.substring(apostrophe + 1));
    }
  }

  private void add(String word) {
    boolean negator = lists.isNegator(word);
    boolean passedOver = lists.isPassedOver(before, word);
    if (passedOver || lists.isTurn(word) || (negator && lists.isTurn(before + " not"))) {
      next();
    }
    if (negator || passedOver) {
      denied.add(clause);
    }
    String stem = lists.stem(word);
    boolean specific = lists.isSpecific(stem);
    tokens.add(
        new Token(
            word, stem, weight(word, stem, specific), specific, reach > 0, false, clause, part));
    reach = negator || passedOver ? REACH : Math.max(0, reach - 1);
    before = word;
  }

  private void next() {
    clause++;
    reach = 0;
  }

  private double weight(String word, String stem, boolean specific) {
    if (lists.isFunction(word) || lists.isNegator(word) || Character.isDigit(word.charAt(0))) {
      return 0;
    }
    return specific || !lists.isLight(stem) ? PLAIN : LIGHT;
  }
}
