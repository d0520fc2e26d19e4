package org.bapassistant.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadabilityTest {

  @Test
  void wordsSentencesAndSyllablesAreCounted() {
    Readability read = Readability.of(List.of("The cat sat. It was happy."));
    assertThat(read).isEqualTo(new Readability(6, 2, 7));
    // 0.39 * 6/2 + 11.8 * 7/6 - 15.59
    assertThat(read.grade()).isCloseTo(-0.653, within(0.001));
  }

  @Test
  void eachLineEndsASentence() {
    assertThat(Readability.of(List.of("My plan\nMy first day", "I did it")).sentences())
        .isEqualTo(3);
  }

  @Test
  void numbersAreNotWords() {
    assertThat(Readability.of(List.of("From 0 to 10.")).words()).isEqualTo(2);
    assertThat(Readability.of(List.of("7")).grade()).isZero();
  }

  @Test
  void longWordsAndSentencesReadHarder() {
    double plain = Readability.of(List.of("Walk a bit each day.")).grade();
    double learned =
        Readability.of(
                List.of("Individualised graduated ambulation is recommended on a daily basis."))
            .grade();
    assertThat(plain).isLessThan(3);
    assertThat(learned).isGreaterThan(12);
  }
}
