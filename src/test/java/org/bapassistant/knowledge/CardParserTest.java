package org.bapassistant.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardParserTest {

  static final String CARD =
      """
      ---
      id: bap-q2-seven
      title: Why 7 is the line
      group: bap
      kind: fact
      topics: [bap-q2-seven]
      state: Q3_CHECKIN
      certainty: moderate
      sources: [GUT14]
      status: published
      owner: team
      reviewed_by: somebody
      reviewed_on: 2026-11-24
      review_due: 2027-02-22
      ---

      ## In short

      At 7 or more the plan stands. Below 7 it shrinks first. [GUT14]

      ## Say this

      - An 8: what makes it that strong?
      - Then let's settle a check-in.

      ## Why

      Plans rated low are carried out less often. [GUT14]

      ## Avoid

      - Asking "why not a 10?"

      ## Next step

      Go on to Question 3.
      """;

  private final List<Fault> faults = new ArrayList<>();

  @Test
  void aCardIsReadWhole() {
    Card card = CardParser.parse("bap/bap-q2-seven.en.md", CARD, faults).orElseThrow();
    assertThat(faults).isEmpty();
    assertThat(card.state()).isEqualTo(BapState.Q3_CHECKIN);
    assertThat(card.signal()).isEmpty();
    assertThat(card.statements(SectionKind.SAY_THIS))
        .containsExactly("An 8: what makes it that strong?", "Then let's settle a check-in.");
  }

  @Test
  void eachSentenceKeepsItsOwnSources() {
    Card card = CardParser.parse("bap/bap-q2-seven.en.md", CARD, faults).orElseThrow();
    assertThat(card.section(SectionKind.IN_SHORT).orElseThrow().statements())
        .containsExactly(
            new Statement("At 7 or more the plan stands.", List.of()),
            new Statement("Below 7 it shrinks first.", List.of("GUT14")));
  }

  @Test
  void aWrongWordIsNamedWithItsLine() {
    String wrong = CARD.replace("state: Q3_CHECKIN", "state: Q9");
    assertThat(CardParser.parse("bap/x.en.md", wrong, faults)).isEmpty();
    assertThat(faults)
        .singleElement()
        .hasToString("bap/x.en.md:7: field 'state' is not one of the words of docs/cards.md");
  }

  @Test
  void aMissingSectionIsNamed() {
    String wrong = CARD.replace("## Avoid", "## Avid");
    assertThat(CardParser.parse("bap/x.en.md", wrong, faults)).isEmpty();
    assertThat(faults)
        .extracting(Fault::message)
        .anyMatch(m -> m.contains("'## Avoid' is missing"));
  }

  @Test
  void frontMatterThatIsNotYamlIsNamedWithItsLine() {
    String wrong = CARD.replace("title: Why 7 is the line", "title: 'Why 7");
    assertThat(CardParser.parse("bap/x.en.md", wrong, faults)).isEmpty();
    assertThat(faults).singleElement().satisfies(f -> assertThat(f.message()).contains("not YAML"));
  }

  @Test
  void aFileWithoutFrontMatterIsNamed() {
    assertThat(CardParser.parse("bap/x.en.md", "# Hello", faults)).isEmpty();
    assertThat(faults)
        .singleElement()
        .satisfies(f -> assertThat(f.message()).contains("front matter is missing"));
  }
}
