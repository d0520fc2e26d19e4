package org.bapassistant.materials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.Fault;
import org.bapassistant.knowledge.KnowledgeBase;
import org.bapassistant.knowledge.KnowledgeBaseReader;
import org.bapassistant.knowledge.Readability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The sheets that ship, as printed on both papers. */
class SheetFilesTest {

  private static final KnowledgeBase KNOWLEDGE_BASE =
      KnowledgeBaseReader.read(Path.of("knowledge-base"));
  private static final List<Fault> FAULTS = new ArrayList<>();
  private static final List<Material> SHEETS = Materials.read(KNOWLEDGE_BASE, FAULTS);

  static Stream<Arguments> printed() {
    return SHEETS.stream()
        .flatMap(
            sheet -> Stream.of(Paper.values()).map(paper -> Arguments.of(sheet.file(), paper)));
  }

  @Test
  void noSheetHasAFault() {
    // The day of the last review, as for the cards.
    assertThat(SheetLint.check(KNOWLEDGE_BASE, LocalDate.of(2026, 11, 27))).isEmpty();
  }

  @Test
  void theWholeKitIsThere() {
    for (Language language : Language.values()) {
      assertThat(SHEETS)
          .filteredOn(sheet -> sheet.language() == language)
          .extracting(Material::id)
          .containsExactlyInAnyOrder(
              "bap-poster",
              "pocket-card",
              "behavioural-menu",
              "flare-up-plan",
              "smart-plan",
              "teach-back-card",
              "manager-brief",
              "huddle-script",
              "workshop-outline",
              "webinar-outline");
    }
  }

  @Test
  void everythingButTheOutlinesIsOnOnePage() {
    assertThat(SHEETS)
        .filteredOn(sheet -> sheet.pages() > 1)
        .extracting(Material::id)
        .containsOnly("workshop-outline", "webinar-outline");
  }

  @ParameterizedTest
  @MethodSource("printed")
  void aSheetKeepsToItsPagesOnThePaperAskedFor(String file, Paper paper) {
    Material sheet = sheetOf(file);
    PrintedPages pages = print(sheet, paper);
    assertThat(pages.count()).isEqualTo(sheet.pages());
    double shorter = Math.min(pages.width(), pages.height());
    double longer = Math.max(pages.width(), pages.height());
    assertThat(shorter).isCloseTo(paper == Paper.LETTER ? 612 : 595.28, within(0.1));
    assertThat(longer).isCloseTo(paper == Paper.LETTER ? 792 : 841.89, within(0.1));
  }

  @ParameterizedTest
  @MethodSource("printed")
  void aSheetCanBeReadAloud(String file, Paper paper) {
    Material sheet = sheetOf(file);
    PrintedPages pages = print(sheet, paper);
    assertThat(pages.tagged()).isTrue();
    assertThat(pages.title()).isEqualTo(sheet.title());
    assertThat(pages.language()).isEqualTo(sheet.language().tag());
    assertThat(pages.foreignFonts()).isEmpty();
    String heading = sheet.parts().getLast().heading();
    assertThat(pages.text()).contains(sheet.part("front-head").heading()).contains(heading);
    assertThat(pages.text()).contains("Damara Gutnick");
  }

  @Test
  void posterAndPocketCardCarryTheThreeQuestions() {
    for (String id : List.of("bap-poster", "pocket-card")) {
      assertThat(print(sheet(id), Paper.LETTER).text())
          .contains("Is there anything you would like to do for your health")
          .contains("How confident or sure do you feel about carrying out your plan")
          .contains("Would you like to set a specific time to check in about your plan");
    }
  }

  @Test
  void theFrenchOnesCarryThemInFrench() {
    for (String id : List.of("bap-poster", "pocket-card")) {
      assertThat(print(sheetOf("materials/" + id + ".fr.md"), Paper.LETTER).text())
          .contains("Y a-t-il quelque chose que vous aimeriez faire pour votre santé")
          .contains("à quel point êtes-vous confiant de réaliser")
          .contains("Aimeriez-vous fixer un moment précis");
    }
  }

  @Test
  void theMenuLeavesCirclesEmpty() {
    List<Line> circles = sheet("behavioural-menu").part("circles").lines(Line.Kind.CIRCLE);
    assertThat(circles).filteredOn(circle -> circle.words().isEmpty()).hasSizeGreaterThan(2);
  }

  @Test
  void everyProfessionHasItsDialogue() {
    assertThat(print(sheet("webinar-outline"), Paper.A4).text())
        .contains("1. Physiotherapist", "2. Nurse", "3. Physician", "4. Psychologist", "5. Occ");
  }

  @Test
  void patientsNeedNoMoreThanSixYearsOfSchool() {
    assertThat(SHEETS)
        .filteredOn(sheet -> sheet.audience() == Audience.PATIENT)
        .filteredOn(sheet -> sheet.language() == Language.EN)
        .hasSize(3)
        .allSatisfy(
            sheet ->
                assertThat(Readability.of(sheet.words()).grade()).as(sheet.id()).isLessThan(6));
  }

  private static Material sheetOf(String file) {
    return SHEETS.stream().filter(m -> m.file().equals(file)).findFirst().orElseThrow();
  }

  private static Material sheet(String id) {
    return SHEETS.stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
  }

  private static PrintedPages print(Material sheet, Paper paper) {
    return PrintedPages.of(PrintedSheet.pdf(sheet, paper, KNOWLEDGE_BASE));
  }
}
