package org.bapassistant.channels.terminal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SortedSet;
import org.bapassistant.knowledge.Fault;
import org.bapassistant.knowledge.KnowledgeBase;
import org.bapassistant.knowledge.KnowledgeBaseReader;
import org.bapassistant.knowledge.Lint;

/** {@code lint}: names every fault of the knowledge base. */
final class LintCommand {

  private LintCommand() {}

  /** Returns 0 when there is no fault, else 1. */
  static int run(Path folder, PrintStream out) {
    KnowledgeBase knowledgeBase = KnowledgeBaseReader.read(folder);
    SortedSet<Fault> faults = Lint.check(knowledgeBase, LocalDate.now());
    faults.forEach(out::println);
    if (faults.isEmpty()) {
      out.println(knowledgeBase.cards().size() + " cards, no fault");
    }
    return faults.isEmpty() ? 0 : 1;
  }
}
