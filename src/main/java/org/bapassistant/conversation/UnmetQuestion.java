package org.bapassistant.conversation;

import java.time.Instant;
import java.util.Optional;
import org.bapassistant.core.Language;

/**
 * A question that was not met: no card answered it, the answer did not help, or it was passed on to
 * an opinion leader.
 *
 * @param replyId of the reply that it got
 * @param text masked
 * @param card the card that led the reply, if one did
 */
public record UnmetQuestion(
    String replyId, String text, Language language, Instant at, Need need, Optional<String> card) {

  /** What was missing; of several the last one. */
  public enum Need {
    UNANSWERED,
    UNHELPFUL,
    ESCALATED
  }
}
