package org.bapassistant.materials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bapassistant.knowledge.Fault;
import org.bapassistant.knowledge.KnowledgeBase;
import org.bapassistant.knowledge.KnowledgeBaseReader;
import org.junit.jupiter.api.Test;

/** Sheets take wording from cards, so that they never say something else. */
class ChangedCardTest {

  private static final String SHEET = "materials/door-sign.en.md";
  private final List<Fault> faults = new ArrayList<>();

  @Test
  void aChangedCardChangesTheDrawnSheet() {
    assertThat(printed("form", "> {{bap-q1#say-this[1]}}", card("What would you like to try?")))
        .contains("What would you like to try?");
    assertThat(printed("form", "> {{bap-q1#say-this[1]}}", card("Anything you fancy trying?")))
        .contains("Anything you fancy trying?")
        .doesNotContain("What would you like to try?");
  }

  @Test
  void aChangedCardChangesTheWrittenSheet() {
    assertThat(printed("text", "Ask: {{bap-q1#say-this[1]}}", card("Anything you fancy trying?")))
        .contains("Ask: Anything you fancy trying?");
  }

  @Test
  void aSourceOfTheCardIsCitedOnTheSheet() {
    assertThat(printed("text", "{{bap-q1#why[1]}}", card("What now?")))
        .contains("[GUT14]")
        .contains("Gutnick D");
  }

  @Test
  void aRetiredCardTakesTheSheetAway() {
    String retired = card("What now?").replace("status: published", "status: retired");
    assertThat(read("text", "{{bap-q1#say-this[1]}}", retired)).isEmpty();
    assertThat(faults).containsExactly(new Fault(SHEET, 14, "no published card 'bap-q1' in en"));
  }

  @Test
  void aPhraseThatTheCardNoLongerHasIsAFaultAtItsLine() {
    assertThat(read("text", "{{bap-q1#say-this[3]}}", card("What now?"))).isEmpty();
    assertThat(faults)
        .containsExactly(
            new Fault(
                SHEET, 14, "section 'say-this' of card 'bap-q1' has 2 statements, so [1] to [2]"));
  }

  @Test
  void aPhraseTooLongForItsPlaceIsNamed() {
    KnowledgeBase knowledgeBase =
        base(sheet("form", "> {{bap-q1#say-this[1]}}"), card("very ".repeat(3000) + "long"));
    assertThat(SheetLint.check(knowledgeBase, LocalDate.of(2026, 11, 25)))
        .extracting(Fault::message)
        .anyMatch(message -> message.startsWith("does not fit its place"));
  }

  private String printed(String layout, String line, String card) {
    KnowledgeBase knowledgeBase = base(sheet(layout, line), card);
    Material sheet = Materials.read(knowledgeBase, faults).getFirst();
    return PrintedPages.of(PrintedSheet.pdf(sheet, Paper.A4, knowledgeBase)).text();
  }

  private List<Material> read(String layout, String line, String card) {
    return Materials.read(base(sheet(layout, line), card), faults);
  }

  private static KnowledgeBase base(String sheet, String card) {
    return KnowledgeBaseReader.parse(
        Map.of(SHEET, sheet, "bap/bap-q1.en.md", card, "sources.yaml", SOURCES));
  }

  private static final String SOURCES =
      """
      GUT14: {label: "Gutnick D et al. Brief Action Planning. 2014", read: part, licence: "cited only"}
      """;

  private static String sheet(String layout, String line) {
    return """
        ---
        id: door-sign
        title: A sign for the door
        description: To be looked at.
        audience: clinician
        layout: %s
        pages: 1
        status: published
        owner: team
        reviewed_by: team
        reviewed_on: 2026-11-25
        review_due: 2027-02-23
        ---
        %s
        """
        .formatted(layout, line);
  }

  private static String card(String phrase) {
    return """
        ---
        id: bap-q1
        title: Question 1
        group: bap
        kind: phrase
        topics: [bap-q1]
        state: Q1_ASK
        certainty: moderate
        sources: [GUT14]
        status: published
        owner: team
        reviewed_by: team
        reviewed_on: 2026-11-25
        review_due: 2027-02-23
        ---

        ## In short

        Ask it and wait. [GUT14]

        ## Say this

        - %s
        - Or something else?

        ## Why

        It opens the talk. [GUT14]

        ## Avoid

        - An example.

        ## Next step

        Listen.
        """
        .formatted(phrase);
  }
}
