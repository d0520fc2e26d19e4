package org.bapassistant.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bapassistant.core.ConversationId;

/** Remembers the last question of each conversation until the process ends: for the terminal. */
final class PassingTurns implements Turns {

  private final Map<ConversationId, String> lastQuestions = new ConcurrentHashMap<>();

  @Override
  public void remember(Reply reply, boolean neverStored) {
    if (!neverStored) {
      lastQuestions.put(reply.conversation(), reply.question());
    }
  }

  @Override
  public Optional<String> lastQuestion(ConversationId conversation) {
    return Optional.ofNullable(lastQuestions.get(conversation));
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
