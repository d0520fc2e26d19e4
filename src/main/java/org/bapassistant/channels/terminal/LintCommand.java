package org.bapassistant.channels.terminal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SortedSet;
import org.bapassistant.knowledge.Fault;
import org.bapassistant.knowledge.KnowledgeBase;
import org.bapassistant.knowledge.KnowledgeBaseReader;
import org.bapassistant.knowledge.Lint;
import org.bapassistant.materials.SheetLint;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** {@code lint}: names every fault of the knowledge base. */
final class LintCommand {

  private LintCommand() {}

  /** Returns 0 when there is no fault, else 1. */
  static int run(Path folder, PrintStream out) {
    // The PDF library warns of a font that no sheet uses; only faults belong into the output.
    LoggingSystem.get(LintCommand.class.getClassLoader())
        .setLogLevel("org.apache.pdfbox", LogLevel.ERROR);
    KnowledgeBase knowledgeBase = KnowledgeBaseReader.read(folder);
    SortedSet<Fault> faults = Lint.check(knowledgeBase, LocalDate.now());
    faults.addAll(SheetLint.check(knowledgeBase, LocalDate.now()));
    faults.forEach(out::println);
    if (faults.isEmpty()) {
      out.printf(
          "%d cards and %d sheets, no fault%n",
          knowledgeBase.cards().size(), knowledgeBase.sheets().size());
    }
    return faults.isEmpty() ? 0 : 1;
  }
}
