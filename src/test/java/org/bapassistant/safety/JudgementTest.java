package org.bapassistant.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bapassistant.safety.Detector.Finding;
import org.bapassistant.safety.Reading.Suspicion;
import org.junit.jupiter.api.Test;

/** What becomes of the rules' findings when the second reader reads them otherwise. */
class JudgementTest {

  private final Judgement judgement = Judgement.load();
  private final List<Finding> found =
      new Detector(SafetyRules.load()).find("Numb between the legs since last night.");

  @Test
  void aReaderThatIsSureOfAnotherSenseLetsAnAlertFall() {
    assertThat(found).isNotEmpty();
    assertThat(judgement.weigh(found, reading(0, 0))).isEmpty();
  }

  @Test
  void besideAnAttemptToSteerNoAlertFalls() {
    assertThat(judgement.raise(found, reading(0, 0))).containsExactlyElementsOf(found);
  }

  @Test
  void besideAnAttemptToSteerTheReaderStillRaisesWhatNoRuleFound() {
    assertThat(judgement.raise(found, reading(0, 1)))
        .containsAll(found)
        .anySatisfy(finding -> assertThat(finding.rule().condition()).isEqualTo("suicide"));
  }

  private static Reading reading(double redFlag, double danger) {
    return new Reading(
        new Suspicion(redFlag, "cauda-equina", List.of()),
        new Suspicion(danger, "suicide", List.of()),
        0);
  }
}
