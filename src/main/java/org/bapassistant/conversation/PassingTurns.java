package org.bapassistant.conversation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bapassistant.answering.Question;
import org.bapassistant.core.ConversationId;

/** Remembers the latest questions of each conversation until the process ends: for the terminal. */
final class PassingTurns implements Turns {

  private static final int MOST = 20;

  private final Map<ConversationId, Deque<Question.Earlier>> questions = new ConcurrentHashMap<>();

  @Override
  public void remember(Reply reply, boolean neverStored) {
    if (!neverStored) {
      questions.compute(reply.conversation(), (id, kept) -> with(reply, kept));
    }
  }

  private static Deque<Question.Earlier> with(
      Reply reply, @org.jspecify.annotations.Nullable Deque<Question.Earlier> kept) {
    Deque<Question.Earlier> turns = kept == null ? new ArrayDeque<>() : new ArrayDeque<>(kept);
    turns.addLast(
        new Question.Earlier(
            reply.question(), reply.citations().stream().map(c -> c.cardId()).findFirst()));
    if (turns.size() > MOST) {
      turns.removeFirst();
    }
    return turns;
  }

  @Override
  public List<Question.Earlier> latest(ConversationId conversation, int most) {
    List<Question.Earlier> turns =
        List.copyOf(questions.getOrDefault(conversation, new ArrayDeque<>()));
    return turns.subList(Math.max(0, turns.size() - most), turns.size());
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
