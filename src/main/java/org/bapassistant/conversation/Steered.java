package org.bapassistant.conversation;

import java.util.List;
import java.util.Optional;
import org.bapassistant.answering.Alternative;
import org.bapassistant.answering.Answer;
import org.bapassistant.answering.Answerer;
import org.bapassistant.answering.Delivery;
import org.bapassistant.answering.Question;
import org.bapassistant.core.Language;
import org.bapassistant.safety.Misuse;

/**
 * Answers a message of which a part tries to steer the assistant: that part is left out. What
 * remains is answered when the cards know it; otherwise the limit is said.
 */
final class Steered {

  private final Answerer answerer;

  Steered(Answerer answerer) {
    this.answerer = answerer;
  }

  /**
   * An answer and what it answers.
   *
   * @param question as it was used
   * @param note to show beside the answer
   */
  record Answered(String question, Answer answer, Optional<String> note) {}

  /**
   * The answer.
   *
   * @param question the whole message, identifiers masked
   */
  Answered answer(Misuse misuse, Question question, Delivery delivery) {
    return misuse
        .rest()
        .map(question::saying)
        .map(asked -> rest(misuse, asked, question, delivery))
        .orElseGet(() -> limited(misuse, question, List.of()));
  }

  private Answered rest(Misuse misuse, Question asked, Question whole, Delivery delivery) {
    Answer answer = answerer.answer(asked, delivery);
    return answer instanceof Answer.Abstained nothing
        ? limited(misuse, whole, nothing.alternatives())
        : new Answered(asked.text(), answer, Optional.of(misuse.note()));
  }

  private Answered limited(Misuse misuse, Question question, List<Alternative> nearest) {
    Language language = question.language();
    Answer limit =
        misuse
            .card()
            .flatMap(card -> answerer.limit(card, language))
            .orElseGet(() -> answerer.limit(misuse.limit(), misuse.offer(), nearest, language));
    return new Answered(question.text(), limit, Optional.empty());
  }
}
