package org.bapassistant.conversation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bapassistant.core.ConversationId;
import org.bapassistant.safety.Alert;

/**
 * Lets a prompt that is not urgent through once in a conversation: repeated prompts teach people to
 * overlook them. Alerts that lead, and questions to ask back, always pass. Keeps the names of
 * conditions of the latest {@value #CONVERSATIONS} conversations in memory, no text; a forgotten
 * conversation is prompted again, never less.
 */
final class OncePerConversation {

  private static final int CONVERSATIONS = 5_000;

  private final Map<ConversationId, Set<String>> shown = new LinkedHashMap<>(16, 0.75f, true);

  /** The alerts to show now. */
  synchronized List<Alert> of(ConversationId conversation, List<Alert> alerts) {
    return alerts.stream().filter(alert -> alert.mustPass() || isNew(conversation, alert)).toList();
  }

  private boolean isNew(ConversationId conversation, Alert alert) {
    boolean first =
        shown.computeIfAbsent(conversation, id -> new HashSet<>()).add(alert.condition());
    if (shown.size() > CONVERSATIONS) {
      shown.remove(shown.keySet().iterator().next());
    }
    return first;
  }
}
