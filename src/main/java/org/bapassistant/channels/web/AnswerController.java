package org.bapassistant.channels.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import org.bapassistant.channels.ReplyJson;
import org.bapassistant.conversation.Assistant;
import org.bapassistant.conversation.Rating;
import org.bapassistant.conversation.Reply;
import org.bapassistant.conversation.Turns;
import org.bapassistant.core.Utterance;
import org.bapassistant.safety.Screener;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Asking over HTTP, whole or streamed, and saying what one thinks of the answer. */
@RestController
@RequestMapping("/api/v1/answers")
class AnswerController {

  private final Assistant assistant;
  private final Turns turns;
  private final Screener screener;
  private final Asks asks;
  private final ReplyStream stream;
  private final AnswerTime time;

  AnswerController(
      Assistant assistant,
      Turns turns,
      Screener screener,
      Asks asks,
      ReplyStream stream,
      AnswerTime time) {
    this.assistant = assistant;
    this.turns = turns;
    this.screener = screener;
    this.asks = asks;
    this.stream = stream;
    this.time = time;
  }

  /** A question as clients send it. */
  record AskJson(
      @Nullable String question, @Nullable String conversationId, @Nullable String language) {}

  /** An opinion on an answer. */
  record FeedbackJson(@Nullable String rating, @Nullable String comment) {}

  /** A request to an opinion leader. */
  record EscalationJson(@Nullable String note) {}

  @Operation(summary = "Answer a question from the reviewed cards")
  @PostMapping(
      produces = MediaType.APPLICATION_JSON_VALUE,
      consumes = MediaType.APPLICATION_JSON_VALUE)
  ReplyJson answer(@RequestBody AskJson ask) {
    return ReplyJson.of(reply(ask));
  }

  @Operation(
      summary = "Answer a question as a stream of server-sent events: delta, then answer, or error")
  @PostMapping(
      produces = MediaType.TEXT_EVENT_STREAM_VALUE,
      consumes = MediaType.APPLICATION_JSON_VALUE)
  SseEmitter streamed(@RequestBody AskJson ask) {
    Utterance utterance = utterance(ask);
    return stream.of(delivery -> time.within(() -> assistant.reply(utterance, delivery)));
  }

  @Operation(summary = "Say whether an answer helped; a second call replaces the first")
  @PostMapping("/{id}/feedback")
  ResponseEntity<Void> feedback(@PathVariable String id, @RequestBody FeedbackJson feedback) {
    Rating rating =
        switch (Optional.ofNullable(feedback.rating()).orElse("")) {
          case "helpful" -> Rating.HELPFUL;
          case "unhelpful" -> Rating.UNHELPFUL;
          default -> throw new BadRequest("rating is 'helpful' or 'unhelpful'");
        };
    found(turns.rate(id, rating, masked(feedback.comment())));
    return ResponseEntity.noContent().build();
  }

  @Operation(summary = "Ask an opinion leader to answer")
  @PostMapping("/{id}/escalation")
  ResponseEntity<Void> escalate(
      @PathVariable String id, @RequestBody(required = false) @Nullable EscalationJson escalation) {
    found(turns.escalate(id, masked(escalation == null ? null : escalation.note())));
    return ResponseEntity.status(HttpStatus.ACCEPTED).build();
  }

  private Reply reply(AskJson ask) {
    Utterance utterance = utterance(ask);
    return time.within(() -> assistant.reply(utterance));
  }

  private Utterance utterance(AskJson ask) {
    return asks.utterance(ask.question(), ask.conversationId(), ask.language());
  }

  /** What people write beside an answer may name a patient too; a crisis in it is not kept. */
  private Optional<String> masked(@Nullable String text) {
    return Optional.ofNullable(text)
        .filter(t -> !t.isBlank())
        .map(t -> screener.screen(asks.utterance(t, null, null)))
        .filter(screening -> !screening.isNeverStored())
        .map(screening -> screening.text());
  }

  private static void found(boolean exists) {
    if (!exists) {
      throw new NotFound("there is no answer of this id; ask again and use the id of the answer");
    }
  }
}
