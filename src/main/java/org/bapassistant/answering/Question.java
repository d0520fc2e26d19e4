package org.bapassistant.answering;

import java.util.List;
import java.util.Optional;
import org.bapassistant.core.Language;

/**
 * What is to be answered.
 *
 * @param text identifiers masked
 * @param language of the answer
 * @param history the turns before it in the conversation as far as they were kept, oldest first
 */
public record Question(String text, Language language, List<Earlier> history) {

  public Question {
    history = List.copyOf(history);
  }

  /**
   * A turn of the conversation.
   *
   * @param text the question, identifiers masked
   * @param cardId the card that led its answer, if one did
   */
  public record Earlier(String text, Optional<String> cardId) {}

  /** The same conversation with another text. */
  public Question saying(String other) {
    return new Question(other, language, history);
  }

  /** The question asked before it. */
  Optional<String> earlier() {
    return history.isEmpty() ? Optional.empty() : Optional.of(history.getLast().text());
  }
}
