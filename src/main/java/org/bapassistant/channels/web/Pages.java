package org.bapassistant.channels.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.bapassistant.core.Language;
import org.bapassistant.core.UnusableUtterance;
import org.bapassistant.core.Utterance;
import org.bapassistant.knowledge.Card;
import org.bapassistant.knowledge.Group;
import org.bapassistant.knowledge.KnowledgeBase;
import org.bapassistant.knowledge.Library;
import org.bapassistant.knowledge.Pairing;
import org.bapassistant.retrieval.CardRetriever;
import org.bapassistant.retrieval.Query;
import org.bapassistant.safety.Screener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** The pages: chat, all cards, one card, limits. */
@Controller
class Pages {

  private static final int MOST_FOUND = 12;

  private final Library library;
  private final CardRetriever retriever;
  private final Screener screener;
  private final Asks asks;
  private final JsonMapper json;

  Pages(Library library, CardRetriever retriever, Screener screener, Asks asks, JsonMapper json) {
    this.library = library;
    this.retriever = retriever;
    this.screener = screener;
    this.asks = asks;
    this.json = json;
  }

  /** The cards of one group. */
  record Shelf(Group group, List<Card> cards) {}

  @GetMapping("/")
  String chat(Model model, Locale locale) {
    model.addAttribute("words", wordsFor(locale));
    return "chat";
  }

  @GetMapping("/plan")
  String plan(Model model, Locale locale) {
    model.addAttribute("words", wordsFor(locale));
    return "plan";
  }

  /** '<' is written so that no text of ours can end the data block early. */
  private String wordsFor(Locale locale) {
    return json.writeValueAsString(wordsOf(locale)).replace("<", "\\u003c");
  }

  @GetMapping("/cards")
  String cards(Model model, Locale locale, @RequestParam(defaultValue = "") String q) {
    List<Card> cards = library.current().inLanguage(language(locale));
    model.addAttribute("count", cards.size());
    model.addAttribute("q", q);
    model.addAttribute("found", found(q, language(locale)));
    model.addAttribute(
        "shelves",
        Arrays.stream(Group.values())
            .map(
                group ->
                    new Shelf(group, cards.stream().filter(card -> card.group() == group).toList()))
            .filter(shelf -> !shelf.cards().isEmpty())
            .toList());
    return "cards";
  }

  @GetMapping("/cards/{id}")
  String card(Model model, Locale locale, @PathVariable String id) {
    KnowledgeBase knowledgeBase = library.current();
    Card card =
        knowledgeBase
            .card(id, language(locale))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("card", card);
    model.addAttribute("stale", Pairing.isStale(knowledgeBase, card));
    model.addAttribute("sources", knowledgeBase.sourcesOf(card.sources(), card.language()));
    return "card";
  }

  @GetMapping("/about")
  String about() {
    return "about";
  }

  private static Language language(Locale locale) {
    return Language.ofTag(locale.getLanguage()).orElse(Language.EN);
  }

  private List<Card> found(String q, Language language) {
    if (q.isBlank() || !retriever.isReady()) {
      return List.of();
    }
    return usable(q).stream()
        .map(utterance -> screener.screen(utterance).text())
        .flatMap(text -> retriever.rank(Query.of(text)).cards().stream())
        .limit(MOST_FOUND)
        .map(ranked -> ranked.card().id())
        .flatMap(id -> library.current().card(id, language).stream())
        .toList();
  }

  /** What cannot be asked finds nothing; the list of all cards is on the page anyway. */
  private Optional<Utterance> usable(String q) {
    try {
      return Optional.of(asks.utterance(q, null, null));
    } catch (UnusableUtterance e) {
      return Optional.empty();
    }
  }

  private static Map<String, String> wordsOf(Locale locale) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "web/messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    Map<String, String> words = new TreeMap<>();
    for (String key : bundle.keySet()) {
      if (key.startsWith("js.")
          || key.startsWith("section.")
          || key.startsWith("signal.")
          || key.startsWith("certainty.")) {
        words.put(key, bundle.getString(key));
      }
    }
    return words;
  }
}
