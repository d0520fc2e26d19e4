package org.bapassistant.channels.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import org.bapassistant.core.Language;
import org.bapassistant.core.Utterance;
import org.bapassistant.knowledge.Card;
import org.bapassistant.knowledge.Group;
import org.bapassistant.knowledge.KnowledgeBase;
import org.bapassistant.knowledge.Library;
import org.bapassistant.retrieval.CardRetriever;
import org.bapassistant.retrieval.DocumentPassage;
import org.bapassistant.retrieval.FoundPassage;
import org.bapassistant.retrieval.PassageRetriever;
import org.bapassistant.retrieval.Query;
import org.bapassistant.retrieval.RankedCard;
import org.bapassistant.safety.Screener;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looking into the knowledge base: cards, lists of cards, search with reasons. */
@RestController
@RequestMapping("/api/v1")
class KnowledgeController {

  private static final int MOST_HITS = 100;

  private final Library library;
  private final CardRetriever retriever;
  private final PassageRetriever passages;
  private final Screener screener;
  private final Asks asks;
  private final AnswerTime time;

  KnowledgeController(
      Library library,
      CardRetriever retriever,
      PassageRetriever passages,
      Screener screener,
      Asks asks,
      AnswerTime time) {
    this.library = library;
    this.retriever = retriever;
    this.passages = passages;
    this.screener = screener;
    this.asks = asks;
    this.time = time;
  }

  /** A found card. */
  record HitJson(
      String cardId,
      String title,
      List<String> topics,
      double score,
      double probability,
      String explanation) {

    static HitJson of(RankedCard ranked) {
      Card card = ranked.card();
      return new HitJson(
          card.id(),
          card.title(),
          card.topics(),
          ranked.score(),
          ranked.probability(),
          ranked.explanation());
    }
  }

  /** A found passage of the clinic's own documents. */
  record PassageJson(
      String documentId, String title, int page, String url, double score, double support) {

    static PassageJson of(FoundPassage found) {
      DocumentPassage passage = found.passage();
      return new PassageJson(
          passage.document(),
          passage.title(),
          passage.page(),
          passage.url(),
          found.score(),
          found.support());
    }
  }

  /** What a search found, best first, among the cards and among the documents. */
  record HitsJson(List<HitJson> hits, List<PassageJson> passages) {}

  @Operation(summary = "Rank the cards for a text and say why; passages of documents beside them")
  @GetMapping("/search")
  HitsJson search(@RequestParam String q, @RequestParam(defaultValue = "10") int k) {
    if (k < 1 || k > MOST_HITS) {
      throw new BadRequest("k is 1.." + MOST_HITS);
    }
    Utterance utterance = asks.utterance(q, null, null);
    return time.within(() -> search(utterance, k));
  }

  private HitsJson search(Utterance utterance, int k) {
    String text = screener.screen(utterance).text();
    return new HitsJson(
        retriever.rank(Query.of(text)).cards().stream().limit(k).map(HitJson::of).toList(),
        passages.search(text, k).stream().map(PassageJson::of).toList());
  }

  @Operation(summary = "One card")
  @GetMapping("/cards/{id}")
  CardJson card(@PathVariable String id, @RequestParam(defaultValue = "en") String language) {
    KnowledgeBase knowledgeBase = library.current();
    return knowledgeBase
        .card(id, language(language))
        .map(card -> CardJson.of(card, knowledgeBase))
        .orElseThrow(
            () -> new NotFound("there is no card of this id; GET /api/v1/cards lists all"));
  }

  @Operation(summary = "All cards, or those of a group")
  @GetMapping("/cards")
  List<CardJson> cards(
      @RequestParam Optional<String> group, @RequestParam(defaultValue = "en") String language) {
    Optional<Group> wanted =
        group.map(
            name ->
                Group.of(name)
                    .orElseThrow(
                        () ->
                            new BadRequest(
                                "group is one of bap, mi, resistance, lbp, kt, safety, scope")));
    KnowledgeBase knowledgeBase = library.current();
    return knowledgeBase.inLanguage(language(language)).stream()
        .filter(card -> wanted.map(g -> g == card.group()).orElse(true))
        .map(card -> CardJson.of(card, knowledgeBase))
        .toList();
  }

  private static Language language(String tag) {
    return Language.ofTag(tag).orElseThrow(() -> new BadRequest("language is 'en' or 'fr'"));
  }
}
