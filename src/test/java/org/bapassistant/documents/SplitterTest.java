package org.bapassistant.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SplitterTest {

  private static final Block SIXTY_WORDS = Block.plain("word ".repeat(60).strip());

  @Test
  void aPassageStaysOnItsPage() {
    assertThat(
            Splitter.split(
                List.of(page(1, Block.plain("One."), Block.plain("Two.")), page(2, SIXTY_WORDS))))
        .extracting(Passage::page)
        .containsExactly(1, 2);
  }

  @Test
  void aHeadingBeginsANewPassageOnceEnoughHasBeenSaid() {
    List<Passage> passages =
        Splitter.split(
            List.of(
                page(
                    1,
                    Block.heading("Imaging", 1),
                    SIXTY_WORDS,
                    Block.heading("When", 2),
                    Block.plain("Red flags only."))));
    assertThat(passages)
        .extracting(Passage::headings)
        .containsExactly(List.of("Imaging"), List.of("Imaging", "When"));
    assertThat(passages.getLast().first()).isEqualTo(2);
    assertThat(passages.getLast().last()).isEqualTo(3);
  }

  @Test
  void aPassageOnTheNextPageStandsUnderTheHeadingOfThePageBefore() {
    assertThat(Splitter.split(List.of(page(1, Block.heading("Opioids", 1)), page(2, SIXTY_WORDS))))
        .last()
        .extracting(Passage::headings)
        .isEqualTo(List.of("Opioids"));
  }

  @Test
  void aPassageIsFullAtAboutTwoHundredWords() {
    assertThat(
            Splitter.split(
                List.of(page(1, SIXTY_WORDS, SIXTY_WORDS, SIXTY_WORDS, SIXTY_WORDS, SIXTY_WORDS))))
        .extracting(passage -> passage.text().split("\\s+").length)
        .containsExactly(180, 120);
  }

  private static PageText page(int number, Block... blocks) {
    return PageText.of(number, List.of(blocks));
  }
}
