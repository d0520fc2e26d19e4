package org.bapassistant.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bapassistant.core.Language;
import org.junit.jupiter.api.Test;

class WeavingTest {

  private final List<String> released = new ArrayList<>();

  @Test
  void theModelsSentencesStandInTheFrameOfTheCard() {
    Weaving weaving = weaving(frame());
    weaving.phrase("You are tired of this.", List.of(1));
    weaving.phrase("What would you do again?", List.of(1, 2));
    weaving.sentence("Hearing comes first [1].", List.of(1));
    weaving.complete();
    assertThat(weaving.text())
        .isEqualTo(
            """
            **Say this**

            - “You are tired of this.” [1]
            - “What would you do again?” [1] [2]

            **Why**

            Hearing comes first [1].

            REST""");
    assertThat(weaving.cited()).containsExactly(1, 2);
  }

  @Test
  void theReleasedPiecesAreTheText() {
    Weaving weaving = weaving(frame());
    weaving.phrase("You are tired of this.", List.of(1));
    weaving.complete();
    assertThat(String.join("", released)).isEqualTo(weaving.text());
  }

  @Test
  void safetyStandsBeforeAnythingThatAModelWrote() {
    Weaving weaving =
        weaving(
            new Frame(Optional.of("CHECK"), Optional.of("SAY"), List.of("SHORT"), List.of("REST")));
    weaving.open();
    weaving.phrase("Hm.", List.of(1));
    assertThat(released.getFirst()).isEqualTo("CHECK");
    assertThat(weaving.text()).startsWith("CHECK\n\n**Say this**");
  }

  @Test
  void withoutTheModelTheTextIsTheCards() {
    Weaving weaving = weaving(frame());
    weaving.open();
    weaving.complete();
    assertThat(weaving.text()).isEqualTo(frame().text());
    assertThat(weaving.isWoven()).isFalse();
  }

  @Test
  void theCardsPhrasesStandWhereTheModelHasNone() {
    Weaving weaving = weaving(frame());
    weaving.sentence("Hearing comes first [1].", List.of(1));
    weaving.complete();
    assertThat(weaving.text()).isEqualTo("SAY\n\n**Why**\n\nHearing comes first [1].\n\nREST");
  }

  @Test
  void theCardsExplanationStandsWhereTheModelBrokeOff() {
    Weaving weaving = weaving(frame());
    weaving.phrase("You are tired of this.", List.of(1));
    weaving.complete();
    assertThat(weaving.text()).endsWith("[1]\n\nSHORT\n\nWHY\n\nREST");
  }

  @Test
  void aPhraseAfterTheExplanationHasNoPlace() {
    Weaving weaving = weaving(frame());
    weaving.sentence("Hearing comes first [1].", List.of(1));
    assertThat(weaving.phrase("Too late.", List.of(1))).isFalse();
    assertThat(weaving.text()).doesNotContain("Too late");
  }

  @Test
  void aPhraseIsSaidOnce() {
    Weaving weaving = weaving(frame());
    weaving.phrase("You are tired of this.", List.of(1));
    assertThat(weaving.phrase("You are tired of this.", List.of(1))).isFalse();
  }

  @Test
  void aFifthPhraseIsTooMuch() {
    Weaving weaving = weaving(frame());
    for (int i = 1; i <= 4; i++) {
      assertThat(weaving.phrase("Phrase " + i, List.of(1))).isTrue();
    }
    assertThat(weaving.phrase("Phrase 5", List.of(1))).isFalse();
  }

  private Weaving weaving(Frame frame) {
    return new Weaving(frame, Phrasebook.in(Language.EN), released::add);
  }

  private static Frame frame() {
    return new Frame(
        Optional.empty(), Optional.of("SAY"), List.of("SHORT", "WHY"), List.of("REST"));
  }
}
