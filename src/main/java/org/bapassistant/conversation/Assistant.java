package org.bapassistant.conversation;

import java.util.List;
import java.util.Optional;
import org.bapassistant.answering.Alternative;
import org.bapassistant.answering.Answer;
import org.bapassistant.answering.Answerer;
import org.bapassistant.answering.Citation;
import org.bapassistant.answering.Composition;
import org.bapassistant.answering.Delivery;
import org.bapassistant.answering.Question;
import org.bapassistant.core.Language;
import org.bapassistant.core.Utterance;
import org.bapassistant.knowledge.BapState;
import org.bapassistant.knowledge.Signal;
import org.bapassistant.retrieval.Ranking;
import org.bapassistant.safety.Alert;
import org.bapassistant.safety.Screener;
import org.bapassistant.safety.Screening;
import org.springframework.stereotype.Component;

/**
 * Takes an utterance and gives a reply: screens it, lets an urgent screening end the turn, answers
 * otherwise, and remembers the turn as far as privacy allows.
 */
@Component
public class Assistant {

  /** How many turns before this one bear on it. */
  private static final int REMEMBERED = 20;

  private final Screener screener;
  private final Answerer answerer;
  private final Turns turns;
  private final ReplyIds ids;
  private final Steered steered;
  private final OncePerConversation once = new OncePerConversation();

  Assistant(Screener screener, Answerer answerer, Turns turns, ReplyIds ids) {
    this.screener = screener;
    this.answerer = answerer;
    this.turns = turns;
    this.ids = ids;
    this.steered = new Steered(answerer);
  }

  /** Replies to an utterance at once, with nobody reading along. */
  public Reply reply(Utterance utterance) {
    return reply(utterance, Delivery.whole());
  }

  /**
   * Replies to an utterance. Without a chat model the same utterance in the same conversation state
   * gets the same words.
   *
   * @param delivery is given the text in pieces, in order; together they are the reply's text
   * @throws org.bapassistant.retrieval.IndexUnavailable while the index is being built at first
   *     start
   */
  public Reply reply(Utterance utterance, Delivery delivery) {
    Stopwatch time = new Stopwatch();
    Screening screening = screener.screen(utterance);
    time.screened(screening.encodeMillis());
    Language language = utterance.language().orElse(screening.language());
    Relay relay = new Relay(delivery);
    Reply reply =
        screening
            .leading()
            .map(alert -> alarm(utterance, screening, alert, language, time))
            .orElseGet(() -> answer(utterance, screening, language, relay, time));
    relay.rest(reply.text());
    turns.remember(reply, screening.isNeverStored());
    return reply;
  }

  /** An emergency or crisis ends coaching: nothing is looked up, no model is asked. */
  private Reply alarm(
      Utterance utterance, Screening screening, Alert alert, Language language, Stopwatch time) {
    Parts parts = Parts.of(alert, answerer.cite(cardOf(alert), language));
    return reply(
        utterance, screening, parts, language, screening.text(), time.whole(Ranking.Millis.NONE));
  }

  private Reply answer(
      Utterance utterance, Screening screening, Language language, Relay relay, Stopwatch time) {
    Question question =
        new Question(
            screening.text(), language, turns.latest(utterance.conversation(), REMEMBERED));
    Steered.Answered answered =
        screening
            .misuse()
            .map(misuse -> steered.answer(misuse, question, relay.delivery()))
            .orElseGet(
                () ->
                    new Steered.Answered(
                        question.text(),
                        answerer.answer(question, relay.delivery()),
                        Optional.empty()));
    return reply(
        utterance,
        screening,
        Parts.of(answered.answer()).with(answered.note()),
        language,
        answered.question(),
        time.whole(answered.answer().millis()));
  }

  private Reply reply(
      Utterance utterance,
      Screening screening,
      Parts parts,
      Language language,
      String question,
      Reply.Millis millis) {
    return new Reply(
        ids.next(),
        utterance.conversation(),
        language,
        question,
        screening.masked(),
        parts.outcome(),
        parts.text(),
        parts.say(),
        parts.avoid(),
        parts.signal(),
        parts.next(),
        parts.citations(),
        once.of(utterance.conversation(), screening.alerts()),
        parts.alternatives(),
        parts.suggestions(),
        parts.composition(),
        millis);
  }

  /** The card to read about what an alert names. */
  private static String cardOf(Alert alert) {
    return "safety-" + (alert.condition().equals("child") ? "child-protection" : alert.condition());
  }

  /** What an answer, or the alert that goes before it, gives to a reply. */
  private record Parts(
      Outcome outcome,
      String text,
      List<String> say,
      List<String> avoid,
      Optional<Signal> signal,
      Optional<BapState> next,
      List<Citation> citations,
      List<Alternative> alternatives,
      List<String> suggestions,
      Composition composition) {

    /**
     * An emergency or crisis ends coaching: its fixed text stands alone, with the cards that bear
     * on it to read.
     */
    static Parts of(Alert alert, List<Citation> cards) {
      return new Parts(
          Outcome.SAFETY,
          alert.text(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.of(BapState.STOP_SAFETY),
          cards,
          List.of(),
          List.of(),
          Composition.EXTRACTIVE);
    }

    /** With a sentence below the text. */
    Parts with(Optional<String> note) {
      return note.isEmpty()
          ? this
          : new Parts(
              outcome,
              text + "\n\n" + note.get(),
              say,
              avoid,
              signal,
              next,
              citations,
              alternatives,
              suggestions,
              composition);
    }

    static Parts of(Answer answer) {
      return switch (answer) {
        case Answer.Grounded g ->
            new Parts(
                Outcome.GROUNDED,
                g.text(),
                g.say(),
                g.avoid(),
                g.signal(),
                Optional.of(g.next()),
                g.citations(),
                g.alternatives(),
                g.suggestions(),
                g.composition());
        case Answer.Routed r ->
            new Parts(
                Outcome.ROUTED,
                r.text(),
                r.say(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                r.citations(),
                r.alternatives(),
                List.of(),
                Composition.EXTRACTIVE);
        case Answer.Abstained a ->
            new Parts(
                Outcome.ABSTAINED,
                a.text(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                a.alternatives(),
                List.of(),
                Composition.EXTRACTIVE);
      };
    }
  }
}
