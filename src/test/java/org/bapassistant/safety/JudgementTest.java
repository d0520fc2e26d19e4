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

  @Test
  void whatIsMuchLikelierDespairThanDangerIsAskedBackInsteadOfAlarmed() {
    List<Finding> plan =
        new Detector(SafetyRules.load()).find("He says he will kill himself tonight.");
    assertThat(plan).extracting(f -> f.rule().status()).contains(Alert.Status.ALERT);
    assertThat(judgement.weigh(plan, reading(0, 0.4, 0.9)))
        .extracting(f -> f.rule().status())
        .containsOnly(Alert.Status.ASK_BACK);
    assertThat(judgement.weigh(plan, reading(0, 0.6, 0.9)))
        .extracting(f -> f.rule().status())
        .contains(Alert.Status.ALERT);
  }

  @Test
  void aQuestionIsRaisedWhereNoRuleFoundAnythingAndDespairIsLikelier() {
    assertThat(judgement.weigh(List.of(), reading(0, 0.4, 0.9)))
        .extracting(f -> f.rule().status())
        .containsExactly(Alert.Status.ASK_BACK);
    assertThat(judgement.weigh(List.of(), reading(0, 0.4, 0.1)))
        .extracting(f -> f.rule().status())
        .containsExactly(Alert.Status.ALERT);
  }

  private static Reading reading(double redFlag, double danger) {
    return reading(redFlag, danger, 0);
  }

  private static Reading reading(double redFlag, double danger, double askBack) {
    return new Reading(
        new Suspicion(redFlag, "cauda-equina", List.of()),
        new Suspicion(danger, "suicide", List.of()),
        askBack);
  }
}
