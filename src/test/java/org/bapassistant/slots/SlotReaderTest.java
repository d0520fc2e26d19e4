package org.bapassistant.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.bapassistant.core.Language;
import org.bapassistant.planning.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotReaderTest {

  /** A Friday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

  private final SlotReader reader = new SlotReader();

  @Test
  void ofTheWrittenRepliesNineSlotsInTenAreRight() throws IOException {
    SlotScore score = SlotScore.of(Path.of("evaluation/slots.jsonl"));
    assertThat(score.share()).isGreaterThanOrEqualTo(0.90);
    assertThat(score.wrongAndSure).isLessThanOrEqualTo(score.all / 50);
  }

  @ParameterizedTest
  @CsvSource({
    "EN,start tomorrow,2026-11-28",
    "EN,starting monday,2026-11-30",
    "EN,begin dec 1,2026-12-01",
    "EN,start jan 5,2027-01-05",
    "FR,dès demain,2026-11-28",
    "FR,à partir de lundi,2026-11-30",
    "FR,commencer le 1er décembre,2026-12-01"
  })
  void theFirstDayIsReadAsADate(Language language, String text, String date) {
    assertThat(reader.read(text, language, TODAY).slots().get(Slot.START_DATE))
        .extracting(SlotReading.Found::value)
        .isEqualTo(date);
  }

  @Test
  void aRangeOfConfidenceIsReadAsTheLowerAndNotAsSure() {
    assertThat(reader.read("somewhere between 6 and 7", Language.EN, TODAY).confidence())
        .contains(new SlotReading.Found("6", "somewhere between 6 and 7", false));
  }

  @Test
  void moreThanTenIsNoConfidence() {
    assertThat(reader.read("conf 12", Language.EN, TODAY).confidence()).isEmpty();
  }

  @Test
  void theActivityIsNeverSure() {
    assertThat(reader.read("walk round the block", Language.EN, TODAY).slots().get(Slot.WHAT))
        .isEqualTo(new SlotReading.Found("walk round the block", "walk round the block", false));
  }

  @Test
  void aReplyThatSaysNothingFillsNothing() {
    assertThat(reader.read("he's not sure, doesn't know", Language.EN, TODAY))
        .isEqualTo(new SlotReading(java.util.Map.of(), java.util.Optional.empty()));
  }

  @Test
  void longHostileTextIsReadInAMoment() {
    String text = "every day at the at the one two mon tue " + "a ".repeat(1900) + "5 min /10";
    org.junit.jupiter.api.Assertions.assertTimeout(
        Duration.ofSeconds(2), () -> reader.read(text, Language.EN, TODAY));
  }
}
