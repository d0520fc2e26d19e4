package org.bapassistant.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtteranceTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\n\t"})
  void anEmptyMessageIsNoUtterance(String text) {
    assertThatThrownBy(() -> utterance(text))
        .isInstanceOf(UnusableUtterance.class)
        .hasMessageContaining("empty");
  }

  @Test
  void fourThousandCharactersAreTheMost() {
    assertThat(utterance("a".repeat(4000)).text()).hasSize(4000);
    assertThatThrownBy(() -> utterance("a".repeat(4001)))
        .isInstanceOf(UnusableUtterance.class)
        .hasMessageContaining("4000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"half \ud83d of an emoji", "\udc00 tail alone", "nul \0 inside"})
  void whatIsNotTextIsRefused(String text) {
    assertThatThrownBy(() -> utterance(text))
        .isInstanceOf(UnusableUtterance.class)
        .hasMessageNotContaining("emoji");
  }

  @Test
  void fiveHundredEmojiAreText() {
    assertThat(utterance("🙂".repeat(500)).text()).hasSize(1000);
  }

  @Test
  void itsTextIsNotInItsString() {
    assertThat(utterance("what she said").toString()).doesNotContain("she said");
  }

  private static Utterance utterance(String text) {
    return new Utterance(text, new ConversationId("c-1"), Optional.empty());
  }
}
