package org.bapassistant.conversation;

import java.util.List;
import java.util.Optional;
import org.bapassistant.answering.Alternative;
import org.bapassistant.answering.Answer;
import org.bapassistant.answering.Answerer;
import org.bapassistant.answering.Citation;
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

  /**
   * Replies to an utterance. The same utterance in the same conversation state gets the same words.
   *
   * @throws org.bapassistant.retrieval.IndexUnavailable while the index is being built at first
   *     start
   */
  public Reply reply(Utterance utterance) {
    long start = System.nanoTime();
    Screening screening = screener.screen(utterance);
    double screened = millisSince(start) - screening.encodeMillis();
    Language language = utterance.language().orElse(screening.language());
    Question question =
        new Question(screening.text(), language, turns.lastQuestion(utterance.conversation()));
    Steered.Answered answered =
        screening
            .misuse()
            .map(misuse -> steered.answer(misuse, question))
            .orElseGet(
                () ->
                    new Steered.Answered(
                        question.text(), answerer.answer(question), Optional.empty()));
    Reply reply = reply(utterance, screening, answered, language, start, screened);
    turns.remember(reply, screening.isNeverStored());
    return reply;
  }

  private Reply reply(
      Utterance utterance,
      Screening screening,
      Steered.Answered answered,
      Language language,
      long start,
      double screened) {
    Parts parts =
        screening
            .leading()
            .map(alert -> Parts.of(alert, answerer.cite(cardOf(alert), language)))
            .orElse(Parts.of(answered.answer()).with(answered.note()));
    double total = millisSince(start);
    Ranking.Millis found = answered.answer().millis();
    return new Reply(
        ids.next(),
        utterance.conversation(),
        language,
        screening.leading().isPresent() ? screening.text() : answered.question(),
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
        new Reply.Millis(
            screened,
            screening.encodeMillis() + found.embed(),
            found.search(),
            Math.max(
                0, total - screened - screening.encodeMillis() - found.embed() - found.search()),
            total));
  }

  /** The card to read about what an alert names. */
  private static String cardOf(Alert alert) {
    return "safety-" + (alert.condition().equals("child") ? "child-protection" : alert.condition());
  }

  private static double millisSince(long start) {
    return (System.nanoTime() - start) / 1e6;
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
      List<String> suggestions) {

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
          List.of());
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
              suggestions);
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
                g.suggestions());
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
                List.of());
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
                List.of());
      };
    }
  }
}
