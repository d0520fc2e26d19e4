package org.bapassistant.materials;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.Fault;
import org.bapassistant.knowledge.KnowledgeBase;
import org.bapassistant.knowledge.Lint;
import org.bapassistant.knowledge.Readability;

/** The rules of {@code docs/materials.md} that reading alone does not show. */
public final class SheetLint {

  /** The hardest that a sheet for patients may be, as a Flesch-Kincaid grade. */
  static final double HARDEST = 6;

  private SheetLint() {}

  /**
   * Every fault of the sheets: those of reading, of the review dates, of words that harm or are
   * hard for patients, and of the printed page on each paper.
   *
   * @param today the day on which reviews are due or not
   * @return by file and line; empty when all is well
   */
  public static SortedSet<Fault> check(KnowledgeBase knowledgeBase, LocalDate today) {
    List<Fault> reading = new ArrayList<>();
    List<Material> sheets = Materials.read(knowledgeBase, reading);
    SortedSet<Fault> faults = new TreeSet<>(reading);
    for (Material sheet : sheets) {
      List<String> wrong = new ArrayList<>();
      checkName(sheet, wrong);
      checkReview(sheet, today, wrong);
      checkWords(sheet, wrong);
      checkPictures(sheet, wrong);
      for (Paper paper : Paper.values()) {
        checkPage(sheet, paper, knowledgeBase, wrong);
      }
      wrong.forEach(message -> faults.add(new Fault(sheet.file(), 1, message)));
    }
    return faults;
  }

  private static void checkName(Material sheet, List<String> wrong) {
    String expected = "materials/" + sheet.id() + "." + sheet.language().tag() + ".md";
    if (!sheet.file().equals(expected)) {
      wrong.add("file should be " + expected + ", after the sheet's id and language");
    }
  }

  private static void checkReview(Material sheet, LocalDate today, List<String> wrong) {
    if (today.isAfter(sheet.review().due())) {
      wrong.add(
          "review was due on " + sheet.review().due() + "; read the sheet again, set new dates");
    }
  }

  private static void checkWords(Material sheet, List<String> wrong) {
    if (sheet.audience() != Audience.PATIENT) {
      return;
    }
    Lint.harmIn(String.join("\n", sheet.words()))
        .ifPresent(phrase -> wrong.add("'" + phrase + "' can harm; say it in other words"));
    double grade = Readability.of(sheet.words()).grade();
    if (sheet.language() == Language.EN && grade > HARDEST) {
      wrong.add(
          String.format(
              Locale.ROOT,
              "reads at grade %.1f; %.0f at the most: shorter words and sentences",
              grade,
              HARDEST));
    }
  }

  private static void checkPictures(Material sheet, List<String> wrong) {
    sheet.parts().stream()
        .flatMap(part -> part.lines(Line.Kind.CIRCLE).stream())
        .map(Line::mark)
        .filter(mark -> !mark.isEmpty() && !Icons.names().contains(mark))
        .forEach(
            mark -> wrong.add("there is no picture '" + mark + "'; see " + MaterialParser.GUIDE));
  }

  private static void checkPage(
      Material sheet, Paper paper, KnowledgeBase knowledgeBase, List<String> wrong) {
    Colophon colophon = Colophon.of(sheet, knowledgeBase);
    if (sheet.layout().isDrawn()) {
      PrintedSheet.drawing(sheet, paper, colophon)
          .misfits()
          .forEach(misfit -> wrong.add(misfit + " (" + paper.wireName() + ")"));
      return;
    }
    int pages = WrittenPdf.pages(WrittenPdf.write(sheet, paper, colophon));
    if (pages > sheet.pages()) {
      wrong.add(
          "needs %d pages on %s; 'pages' allows %d: shorten it"
              .formatted(pages, paper.wireName(), sheet.pages()));
    }
  }
}
