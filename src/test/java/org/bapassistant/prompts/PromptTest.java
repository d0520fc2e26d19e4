package org.bapassistant.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromptTest {

  private static final Prompt PROMPT =
      new Prompt("answering/answer", 2, Set.of("question", "cards"), "Q {question} C {cards}");

  @Test
  void gapsAreFilled() {
    assertThat(PROMPT.filledWith(Map.of("question", "why?", "cards", "one")))
        .isEqualTo("Q why? C one");
  }

  @Test
  void bracesInWhatIsFilledInStayAsTheyAre() {
    assertThat(PROMPT.filledWith(Map.of("question", "{cards} $1", "cards", "one")))
        .isEqualTo("Q {cards} $1 C one");
  }

  @Test
  void aMissingGapIsNamed() {
    assertThatThrownBy(() -> PROMPT.filledWith(Map.of("question", "why?")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("prompt answering/answer v2 has the gaps [cards, question], got [question]");
  }
}
