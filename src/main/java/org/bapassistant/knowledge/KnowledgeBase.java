package org.bapassistant.knowledge;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bapassistant.core.Language;

/**
 * All readable cards and sources at one moment. Immutable.
 *
 * @param cards every card without a fault, drafts and retired ones included, by file name
 * @param sources by key
 * @param sheets the unread text of each file of a printed sheet, by file name; {@code materials}
 *     reads them
 * @param onSite files of cards that were written on site
 * @param faults what could not be read, in file order
 */
public record KnowledgeBase(
    List<Card> cards,
    Map<String, Source> sources,
    SortedMap<String, String> sheets,
    Set<String> onSite,
    SortedSet<Fault> faults) {

  public KnowledgeBase {
    cards = List.copyOf(cards);
    sources = Map.copyOf(sources);
    sheets = Collections.unmodifiableSortedMap(new TreeMap<>(sheets));
    onSite = Set.copyOf(onSite);
    faults = new TreeSet<>(faults);
  }

  /** The cards that may answer in a language, by file name. */
  public List<Card> published(Language language) {
    return cards.stream()
        .filter(c -> c.status() == CardStatus.PUBLISHED && c.language() == language)
        .toList();
  }

  /** The published card of an id in a language, else in the other. */
  public Optional<Card> card(String id, Language language) {
    return find(id, language).or(() -> leading().filter(card -> card.id().equals(id)).findFirst());
  }

  /**
   * The form by which each published card is searched: the English one, which carries the wordings
   * of both languages, or the only one that there is.
   */
  public List<Card> searched() {
    return leading().toList();
  }

  private Stream<Card> leading() {
    return cards.stream()
        .filter(c -> c.status() == CardStatus.PUBLISHED)
        .filter(c -> c.language() == Language.EN || find(c.id(), Language.EN).isEmpty());
  }

  /** Whether a card was written on site. */
  public boolean isFromSite(Card card) {
    return onSite.contains(card.file());
  }

  /** The same cards with these sources. */
  public KnowledgeBase citing(Map<String, Source> others) {
    return new KnowledgeBase(cards, others, sheets, onSite, faults);
  }

  /**
   * The sources of some keys, in the order of the keys; an unknown key is left out, {@code lint}
   * names it.
   *
   * @param language of the labels
   */
  public List<Source> sourcesOf(Collection<String> keys, Language language) {
    return keys.stream()
        .filter(sources::containsKey)
        .map(sources::get)
        .map(source -> source.in(language))
        .toList();
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
    return new KnowledgeBase(List.copyOf(byFile.values()), sources, sheets, onSite, faults);
  }

  /** Every published card once, in a language, else in English; by id. */
  public List<Card> inLanguage(Language language) {
    return leading().map(card -> find(card.id(), language).orElse(card)).toList();
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
