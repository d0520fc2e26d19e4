package org.bapassistant.channels.terminal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.KnowledgeBase;
import org.bapassistant.knowledge.KnowledgeBaseReader;
import org.bapassistant.knowledge.Readability;
import org.bapassistant.knowledge.SectionKind;
import org.bapassistant.materials.Audience;
import org.bapassistant.materials.Materials;

/** {@code readability}: how hard the words for patients are to read, as Flesch-Kincaid grades. */
final class ReadabilityCommand {

  private static final int SHOWN = 10;

  private ReadabilityCommand() {}

  /** A text and how hard it is. */
  private record Measured(String name, Readability readability) {

    double grade() {
      return readability.grade();
    }
  }

  /** Always returns 0; limits are the business of {@code lint}. */
  static int run(Path folder, PrintStream out) {
    KnowledgeBase knowledgeBase = KnowledgeBaseReader.read(folder);
    List<Measured> cards = cards(knowledgeBase);
    List<Double> grades = cards.stream().map(Measured::grade).sorted().toList();
    Readability all =
        cards.stream()
            .map(Measured::readability)
            .reduce(new Readability(0, 0, 0), Readability::plus);
    print(out, "'Say this' of %d cards, all together: grade %.1f%n", cards.size(), all.grade());
    if (!grades.isEmpty()) {
      print(
          out,
          "by card: median %.1f, 90th percentile %.1f; grade 6 or less %.0f %%, 8 or less %.0f %%%n",
          percentile(grades, 0.5),
          percentile(grades, 0.9),
          shareUpTo(6, grades),
          shareUpTo(8, grades));
    }
    out.println("hardest cards:");
    cards.stream()
        .sorted(Comparator.comparingDouble(Measured::grade).reversed())
        .limit(SHOWN)
        .forEach(card -> print(out, "  %5.1f  %s%n", card.grade(), card.name()));
    out.println("sheets for patients:");
    for (Measured sheet : sheets(knowledgeBase)) {
      print(
          out,
          "  %5.1f  %s (%d words)%n",
          sheet.grade(),
          sheet.name(),
          sheet.readability().words());
    }
    return 0;
  }

  private static List<Measured> cards(KnowledgeBase knowledgeBase) {
    return knowledgeBase.published(Language.EN).stream()
        .filter(card -> card.language() == Language.EN)
        .map(card -> new Measured(card.id(), Readability.of(card.statements(SectionKind.SAY_THIS))))
        .filter(card -> card.readability().words() > 0)
        .toList();
  }

  private static List<Measured> sheets(KnowledgeBase knowledgeBase) {
    return Materials.read(knowledgeBase, new ArrayList<>()).stream()
        .filter(m -> m.audience() == Audience.PATIENT && m.language() == Language.EN)
        .map(m -> new Measured(m.id(), Readability.of(m.words())))
        .toList();
  }

  /** By nearest rank. */
  private static double percentile(List<Double> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  private static double shareUpTo(double grade, List<Double> grades) {
    return 100.0 * grades.stream().filter(g -> g <= grade).count() / grades.size();
  }

  private static void print(PrintStream out, String format, Object... values) {
    out.printf(Locale.ROOT, format, values);
  }
}
