package org.bapassistant.models;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Attempts that end as a script says, the last way again and again; remembers what it was asked.
 */
final class ScriptedAttempt implements Attempt {

  private final List<Ending> endings;
  private final String text;
  private final List<Duration> patience = new ArrayList<>();

  private ScriptedAttempt(String text, List<Ending> endings) {
    this.text = text;
    this.endings = endings;
  }

  static ScriptedAttempt thatEnds(Ending... endings) {
    return new ScriptedAttempt("", List.of(endings));
  }

  static ScriptedAttempt thatWrites(String text, Ending... endings) {
    return new ScriptedAttempt(text, List.of(endings));
  }

  @Override
  public synchronized Ending write(
      ModelRequest request, Consumer<String> pieces, Stop stop, Duration firstToken) {
    patience.add(firstToken);
    if (!text.isEmpty()) {
      pieces.accept(text);
    }
    return endings.get(Math.min(patience.size(), endings.size()) - 1);
  }

  /** How long each attempt might have waited for the first word. */
  synchronized List<Duration> patience() {
    return List.copyOf(patience);
  }
}
