package org.bapassistant.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenLineTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- \"You are tired.\" [1]",
        "* “You are tired.” [1]",
        "1. “You are tired.” [1]",
        "« You are tired. » [1]"
      })
  void whatStandsInQuotationMarksIsToBeSaid(String line) {
    assertThat(WrittenLine.of(line).kind()).isEqualTo(WrittenLine.Kind.PHRASE);
    assertThat(WrittenLine.spoken(line)).isEqualTo("You are tired.");
  }

  @Test
  void aSentenceIsToldToTheClinician() {
    assertThat(WrittenLine.of("Hearing comes first [1].").kind())
        .isEqualTo(WrittenLine.Kind.EXPLANATION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"**Say this**", "### Why", "---", "", "**Why:**"})
  void headingsCarryNothing(String line) {
    assertThat(WrittenLine.of(line).kind()).isEqualTo(WrittenLine.Kind.ORNAMENT);
  }

  @Test
  void aNumberInsideAPhraseStays() {
    assertThat(WrittenLine.spoken("- “From 0 to 10, where are you?” [2]"))
        .isEqualTo("From 0 to 10, where are you?");
  }
}
