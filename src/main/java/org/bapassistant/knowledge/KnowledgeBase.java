package org.bapassistant.knowledge;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bapassistant.core.Language;

/**
 * All readable cards and sources at one moment. Immutable.
 *
 * @param cards every card without a fault, drafts and retired ones included, by file name
 * @param sources by key
 * @param sheets the unread text of each file of a printed sheet, by file name; {@code materials}
 *     reads them
 * @param faults what could not be read, in file order
 */
public record KnowledgeBase(
    List<Card> cards,
    Map<String, Source> sources,
    SortedMap<String, String> sheets,
    SortedSet<Fault> faults) {

  public KnowledgeBase {
    cards = List.copyOf(cards);
    sources = Map.copyOf(sources);
    sheets = Collections.unmodifiableSortedMap(new TreeMap<>(sheets));
    faults = new TreeSet<>(faults);
  }

  /** The cards that may answer in a language, by file name. */
  public List<Card> published(Language language) {
    return cards.stream()
        .filter(c -> c.status() == CardStatus.PUBLISHED && c.language() == language)
        .toList();
  }

  /**
   * The published card of an id in a language, else in English, the language that every card is
   * written in first.
   */
  public Optional<Card> card(String id, Language language) {
    return find(id, language).or(() -> find(id, Language.EN));
  }

  /**
   * The sources of some keys, in the order of the keys; an unknown key is left out, {@code lint}
   * names it.
   */
  public List<Source> sourcesOf(Collection<String> keys) {
    return keys.stream().filter(sources::containsKey).map(sources::get).toList();
  }

  /**
   * This knowledge base, where a card that can no longer be read keeps its earlier form, so that a
   * slip of the pen does not take an answer away.
   */
  KnowledgeBase keepingReadableCardsOf(KnowledgeBase earlier) {
    Map<String, Card> byFile = new TreeMap<>();
    faults.forEach(
        fault ->
            earlier.cards.stream()
                .filter(c -> c.file().equals(fault.file()))
                .forEach(c -> byFile.put(c.file(), c)));
    cards.forEach(card -> byFile.put(card.file(), card));
    return new KnowledgeBase(List.copyOf(byFile.values()), sources, sheets, faults);
  }

  /** Every published card once, in a language, else in English; by id. */
  public List<Card> inLanguage(Language language) {
    return published(Language.EN).stream()
        .map(card -> find(card.id(), language).orElse(card))
        .toList();
  }

  /** The published form of a card in exactly this language. */
  public Optional<Card> form(String id, Language language) {
    return find(id, language);
  }

  private Optional<Card> find(String id, Language language) {
    return cards.stream()
        .filter(
            c ->
                c.id().equals(id) && c.language() == language && c.status() == CardStatus.PUBLISHED)
        .findFirst();
  }

  static Map<String, Source> bySourceKey(Collection<Source> sources) {
    Map<String, Source> byKey = new LinkedHashMap<>();
    sources.forEach(source -> byKey.put(source.key(), source));
    return byKey;
  }
}
