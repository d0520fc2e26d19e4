package org.bapassistant.inbox;

import java.util.Optional;
import java.util.Set;

/**
 * Something that a channel was given to do.
 *
 * @param channel the name of its {@link Worker}, at most 16 characters
 * @param keys every name under which it could arrive again, each at most 300 characters; at least
 *     one
 * @param conversation what is done in order, one at a time; at most 200 characters
 * @param body what is kept until it is done: JSON of the channel's own, identifiers masked
 * @param passing what must not be kept, such as the words as they were typed; stays in memory and
 *     is lost with the process
 */
public record Arrival(
    String channel, Set<String> keys, String conversation, String body, Optional<String> passing) {

  private static final int CHANNEL = 16;
  private static final int KEY = 300;
  private static final int CONVERSATION = 200;

  public Arrival {
    keys = Set.copyOf(keys);
    if (channel.isEmpty() || channel.length() > CHANNEL) {
      throw new IllegalArgumentException("channel is 1..16 characters");
    }
    if (keys.isEmpty() || keys.stream().anyMatch(key -> key.isEmpty() || key.length() > KEY)) {
      throw new IllegalArgumentException("keys are at least one, each 1..300 characters");
    }
    if (conversation.isEmpty() || conversation.length() > CONVERSATION) {
      throw new IllegalArgumentException("conversation is 1..200 characters");
    }
  }

  /** Keeps what was typed out of logs. */
  @Override
  public String toString() {
    return "Arrival[%s]".formatted(channel);
  }
}
