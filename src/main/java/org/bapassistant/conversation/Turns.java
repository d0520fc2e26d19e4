package org.bapassistant.conversation;

import java.util.List;
import java.util.Optional;
import org.bapassistant.answering.Question;
import org.bapassistant.core.ConversationId;

/** Remembers the turns of conversations, masked, as far as privacy allows. */
public interface Turns {

  /**
   * Remembers a reply.
   *
   * @param neverStored the text must not be kept, only that there was a turn
   */
  void remember(Reply reply, boolean neverStored);

  /**
   * The latest turns of a conversation, masked, oldest first; turns whose text was not kept are
   * left out.
   *
   * @param most how many at the most
   */
  List<Question.Earlier> latest(ConversationId conversation, int most);

  /**
   * The replies of a conversation whose text was kept, as they were sent, oldest first; JSON of the
   * API's form.
   */
  List<String> replies(ConversationId conversation);

  /**
   * Keeps what a clinician thinks of a reply; a second call replaces the first.
   *
   * @param comment masked
   * @return false when there is no such reply
   */
  boolean rate(String replyId, Rating rating, Optional<String> comment);

  /**
   * Passes a question on to an opinion leader; a second call replaces the note.
   *
   * @param note masked
   * @return false when there is no such reply
   */
  boolean escalate(String replyId, Optional<String> note);
}
