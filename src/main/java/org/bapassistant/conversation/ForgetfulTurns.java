package org.bapassistant.conversation;

import java.util.List;
import java.util.Optional;
import org.bapassistant.core.ConversationId;

/** Keeps nothing: for a single question in a terminal. */
final class ForgetfulTurns implements Turns {

  @Override
  public void remember(Reply reply, boolean neverStored) {}

  @Override
  public Optional<String> lastQuestion(ConversationId conversation) {
    return Optional.empty();
  }

  @Override
  public List<String> replies(ConversationId conversation) {
    return List.of();
  }

  @Override
  public boolean rate(String replyId, Rating rating, Optional<String> comment) {
    return false;
  }

  @Override
  public boolean escalate(String replyId, Optional<String> note) {
    return false;
  }
}
