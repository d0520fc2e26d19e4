package org.bapassistant.conversation;

import java.util.List;
import java.util.Optional;
import org.bapassistant.answering.Alternative;
import org.bapassistant.answering.Citation;
import org.bapassistant.answering.Composition;
import org.bapassistant.core.ConversationId;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.BapState;
import org.bapassistant.knowledge.Signal;
import org.bapassistant.safety.Alert;

/**
 * What the assistant says to one utterance.
 *
 * @param id names this reply, for feedback and escalation
 * @param question as it was used and stored: identifiers masked
 * @param masked which kinds of identifiers were masked
 * @param text Markdown; each statement from a card carries its citation
 * @param composition how the words came about
 * @param next the step of Brief Action Planning to go to; empty when none fits
 */
public record Reply(
    String id,
    ConversationId conversation,
    Language language,
    String question,
    List<String> masked,
    Outcome outcome,
    String text,
    List<String> say,
    List<String> avoid,
    Optional<Signal> signal,
    Optional<BapState> next,
    List<Citation> citations,
    List<Alert> safety,
    List<Alternative> alternatives,
    List<String> suggestions,
    Composition composition,
    Millis millis) {

  public Reply {
    masked = List.copyOf(masked);
    say = List.copyOf(say);
    avoid = List.copyOf(avoid);
    citations = List.copyOf(citations);
    safety = List.copyOf(safety);
    alternatives = List.copyOf(alternatives);
    suggestions = List.copyOf(suggestions);
  }

  /** Milliseconds that the parts took. */
  public record Millis(double screen, double embed, double search, double compose, double total) {}
}
