package org.bapassistant.safety;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Groups of wordings, and where they stand in a message. Wordings are looked up by their first
 * word, so that the time is linear in the message.
 */
final class Lexicon {

  private record Entry(String group, Phrase phrase) {}

  private final Set<String> small;
  private final Map<String, List<Phrase>> groups = new LinkedHashMap<>();
  private final Map<String, List<Entry>> byWord = new HashMap<>();
  private final Map<String, List<Entry>> byBeginning = new HashMap<>();
  private final List<Entry> byNumber = new ArrayList<>();
  private final Spelling spelling;

  /**
   * @param groups by name; a group may name groups before it
   * @param small words that are passed over between words of a wording
   * @param ordinary words that are never taken for misspelt ones
   * @throws IllegalArgumentException when a wording names a group that does not stand before it
   */
  Lexicon(Map<String, List<Phrase>> groups, Set<String> small, Set<String> ordinary) {
    this.small = Set.copyOf(small);
    groups.forEach(this::add);
    this.spelling = new Spelling(plainWords(), ordinary, this::isBegun);
  }

  Set<String> names() {
    return groups.keySet();
  }

  /** Where every group stands, by first word. */
  Mentions find(Words words) {
    List<String> read = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      read.add(spelling.of(words.text(i)));
    }
    Matching matching = new Matching(words, read, groups, small);
    Mentions found = new Mentions();
    for (int i = 0; i < words.size(); i++) {
      findAt(i, words, read.get(i), matching, found);
    }
    return found;
  }

  private void findAt(int at, Words words, String read, Matching matching, Mentions found) {
    String text = words.text(at);
    collect(byWord.getOrDefault(read, List.of()), at, matching, found);
    if (!read.equals(text)) {
      collect(byWord.getOrDefault(text, List.of()), at, matching, found);
    }
    for (int length = 2; length <= Math.min(read.length(), LONGEST_BEGINNING); length++) {
      List<Entry> entries = byBeginning.get(read.substring(0, length));
      if (entries != null) {
        collect(entries, at, matching, found);
      }
    }
    if (Character.isDigit(text.charAt(0))) {
      collect(byNumber, at, matching, found);
    }
  }

  /** A word as it was most likely meant. */
  String read(String word) {
    return spelling.of(word);
  }

  private static final int LONGEST_BEGINNING = 14;

  private static void collect(List<Entry> entries, int at, Matching matching, Mentions found) {
    for (Entry entry : entries) {
      int end = matching.longest(entry.phrase(), at);
      if (end >= 0) {
        found.add(new Mention(entry.group(), at, end));
      }
    }
  }

  private void add(String name, List<Phrase> phrases) {
    for (Phrase phrase : phrases) {
      for (Phrase.Element element : phrase.elements()) {
        if (element instanceof Phrase.Element.Group group && !groups.containsKey(group.name())) {
          throw new IllegalArgumentException(
              "'"
                  + phrase.written()
                  + "' names <"
                  + group.name()
                  + ">, which no group before it is called");
        }
      }
    }
    groups.put(name, List.copyOf(phrases));
    for (Phrase phrase : phrases) {
      index(new Entry(name, phrase), phrase.elements().getFirst());
    }
  }

  private void index(Entry entry, Phrase.Element first) {
    switch (first) {
      case Phrase.Element.AnyOf any -> {
        any.words().forEach(word -> put(byWord, word, entry));
        any.beginnings().forEach(beginning -> put(byBeginning, beginning, entry));
        if (!any.numbers().isEmpty()) {
          put(byNumber, entry);
        }
      }
      case Phrase.Element.Capitals capitals -> put(byWord, capitals.word(), entry);
      case Phrase.Element.Number number -> put(byNumber, entry);
      case Phrase.Element.Group group ->
          groups
              .getOrDefault(group.name(), List.of())
              .forEach(phrase -> index(entry, phrase.elements().getFirst()));
      case Phrase.Element.Choice choice ->
          choice.phrases().forEach(phrase -> index(entry, phrase.elements().getFirst()));
      case Phrase.Element.Gap gap ->
          throw new IllegalArgumentException("a wording cannot begin with a gap");
    }
  }

  private static void put(Map<String, List<Entry>> index, String key, Entry entry) {
    put(index.computeIfAbsent(key, k -> new ArrayList<>()), entry);
  }

  private static void put(List<Entry> entries, Entry entry) {
    if (!entries.contains(entry)) {
      entries.add(entry);
    }
  }

  private boolean isBegun(String word) {
    for (int length = 3; length <= word.length(); length++) {
      if (beginnings.contains(word.substring(0, length))) {
        return true;
      }
    }
    return false;
  }

  private final Set<String> beginnings = new HashSet<>();

  /** Every word written out in full, the ones a slip of the finger may be meant for. */
  private Set<String> plainWords() {
    Set<String> plain = new HashSet<>();
    groups.values().forEach(phrases -> collectWords(phrases, plain));
    return plain;
  }

  private void collectWords(List<Phrase> phrases, Set<String> plain) {
    for (Phrase phrase : phrases) {
      for (Phrase.Element element : phrase.elements()) {
        if (element instanceof Phrase.Element.AnyOf any) {
          plain.addAll(any.words());
          beginnings.addAll(any.beginnings());
        } else if (element instanceof Phrase.Element.Choice choice) {
          collectWords(choice.phrases(), plain);
        }
      }
    }
  }
}
