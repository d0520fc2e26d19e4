package org.bapassistant.knowledge;

import java.util.List;

/**
 * One sentence or bullet of a card, with the sources that it rests on.
 *
 * @param text without its source marks
 * @param sources keys of {@link Source}, in the order written; may be empty
 */
public record Statement(String text, List<String> sources) {

  public Statement {
    sources = List.copyOf(sources);
  }
}
