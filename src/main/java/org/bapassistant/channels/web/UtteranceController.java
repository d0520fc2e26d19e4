package org.bapassistant.channels.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bapassistant.channels.ReplyJson;
import org.bapassistant.core.Utterance;
import org.bapassistant.retrieval.CardRetriever;
import org.bapassistant.retrieval.Query;
import org.bapassistant.retrieval.RankedCard;
import org.bapassistant.safety.Screener;
import org.bapassistant.safety.Screening;
import org.bapassistant.talk.Talk;
import org.bapassistant.talk.TalkReader;
import org.bapassistant.talk.TalkReading;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reading one pasted utterance of a patient. Nothing of it is kept. */
@RestController
@RequestMapping("/api/v1/utterances")
class UtteranceController {

  private static final int CARDS = 3;

  private final TalkReader reader;
  private final CardRetriever retriever;
  private final Screener screener;
  private final Asks asks;
  private final AnswerTime time;

  UtteranceController(
      TalkReader reader, CardRetriever retriever, Screener screener, Asks asks, AnswerTime time) {
    this.reader = reader;
    this.retriever = retriever;
    this.screener = screener;
    this.asks = asks;
    this.time = time;
  }

  /** The patient's words. */
  record PastedJson(@Nullable String text) {}

  /** A card to read. */
  record CardHitJson(String cardId, String title, double score) {

    static CardHitJson of(RankedCard ranked) {
      return new CardHitJson(ranked.card().id(), ranked.card().title(), ranked.score());
    }
  }

  /**
   * What the words lean to.
   *
   * @param talk sustain, change, neutral or discord
   * @param probabilities of these four
   * @param cards the nearest cards, best first
   * @param masked kinds of identifiers that were masked before reading
   * @param safety what the screening found; read it before anything else
   */
  record ReadingJson(
      String talk,
      Map<String, Double> probabilities,
      List<CardHitJson> cards,
      List<String> masked,
      List<ReplyJson.AlertJson> safety) {}

  @Operation(summary = "Read what a patient's utterance leans to, and find the cards for it")
  @PostMapping
  ReadingJson read(@RequestBody PastedJson pasted) {
    if (pasted.text() == null) {
      throw new BadRequest("field 'text' is missing; send {\"text\": \"…\"}");
    }
    Utterance utterance = asks.utterance(pasted.text(), null, null);
    return time.within(() -> read(utterance));
  }

  private ReadingJson read(Utterance utterance) {
    Screening screening = screener.screen(utterance);
    TalkReading reading = reader.read(screening.text());
    Map<String, Double> probabilities = new LinkedHashMap<>();
    for (Talk talk : Talk.values()) {
      probabilities.put(talk.wireName(), reading.probabilities().get(talk));
    }
    return new ReadingJson(
        reading.talk().wireName(),
        probabilities,
        retriever.rank(Query.of(screening.text())).cards().stream()
            .limit(CARDS)
            .map(CardHitJson::of)
            .toList(),
        screening.masked(),
        screening.alerts().stream().map(ReplyJson.AlertJson::of).toList());
  }
}
