package org.bapassistant.channels.web;

import java.util.Optional;
import org.bapassistant.conversation.ReplyIds;
import org.bapassistant.core.ConversationId;
import org.bapassistant.core.Language;
import org.bapassistant.core.Utterance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes utterances of what web clients send. */
@Component
class Asks {

  private final ReplyIds ids;

  Asks(ReplyIds ids) {
    this.ids = ids;
  }

  /**
   * The utterance of a request; without a conversation id a new conversation begins.
   *
   * @throws IllegalArgumentException saying what is wrong and how to mend it
   */
  Utterance utterance(
      @Nullable String question, @Nullable String conversationId, @Nullable String language) {
    if (question == null) {
      throw new BadRequest("field 'question' is missing; send {\"question\": \"…\"}");
    }
    ConversationId conversation =
        new ConversationId(conversationId == null ? ids.next() : conversationId);
    return new Utterance(question, conversation, Optional.ofNullable(language).map(Asks::language));
  }

  private static Language language(String tag) {
    return Language.ofTag(tag)
        .orElseThrow(
            () -> new BadRequest("language is 'en' or 'fr'; leave it out to follow the question"));
  }
}
