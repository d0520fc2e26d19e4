package org.bapassistant.knowledge;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One section of a card.
 *
 * @param statements at least one, in reading order
 * @param bulleted whether each statement is a bullet of its own
 */
public record Section(SectionKind kind, List<Statement> statements, boolean bulleted) {

  public Section {
    statements = List.copyOf(statements);
  }

  /** All statements as running text, without source marks. */
  public String text() {
    return statements.stream().map(Statement::text).collect(Collectors.joining(" "));
  }
}
