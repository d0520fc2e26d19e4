package org.bapassistant.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RetryingTest {

  private static final Ending DONE = new Ending.Completed();
  private static final Ending BROKEN = new Ending.Failed(Fault.SERVER_ERROR);

  @Test
  void anErrorOfTheServerIsTriedOnceMore() {
    ScriptedAttempt attempt = ScriptedAttempt.thatEnds(BROKEN, DONE);
    assertThat(write(attempt, 1)).isEqualTo(DONE);
    assertThat(attempt.patience()).hasSize(2);
  }

  @Test
  void theSecondTryHasOnlyTheTimeThatIsLeft() {
    ScriptedAttempt attempt = ScriptedAttempt.thatEnds(BROKEN, DONE);
    write(attempt, 1);
    assertThat(attempt.patience().get(1)).isLessThan(Duration.ofSeconds(8).minusMillis(49));
  }

  @Test
  void moreThanTheAllowedTriesAreNotMade() {
    ScriptedAttempt attempt = ScriptedAttempt.thatEnds(BROKEN);
    assertThat(write(attempt, 2)).isEqualTo(BROKEN);
    assertThat(attempt.patience()).hasSize(3);
  }

  @Test
  void aRefusedKeyIsNotTriedAgain() {
    ScriptedAttempt attempt = ScriptedAttempt.thatEnds(new Ending.Failed(Fault.REFUSED), DONE);
    assertThat(write(attempt, 1)).isEqualTo(new Ending.Failed(Fault.REFUSED));
  }

  @Test
  void whatHasBegunIsNotTriedAgain() {
    ScriptedAttempt attempt = ScriptedAttempt.thatWrites("Hello", BROKEN, DONE);
    assertThat(write(attempt, 1)).isEqualTo(BROKEN);
    assertThat(attempt.patience()).hasSize(1);
  }

  @Test
  void aWaitLongerThanThePatienceIsNotWaited() {
    Ending later = new Ending.Failed(Fault.RATE_LIMITED, Optional.of(Duration.ofSeconds(60)));
    ScriptedAttempt attempt = ScriptedAttempt.thatEnds(later, DONE);
    assertThat(write(attempt, 1)).isEqualTo(later);
    assertThat(attempt.patience()).hasSize(1);
  }

  @Test
  void aStopEndsTheWait() {
    Ending later = new Ending.Failed(Fault.RATE_LIMITED, Optional.of(Duration.ofSeconds(7)));
    Stop stop = new Stop();
    stop.now();
    Ending ending =
        new Retrying(ScriptedAttempt.thatEnds(later, DONE), 1, new SplittableRandom(1))
            .write(new ModelRequest("", "q", 1), piece -> {}, stop, Duration.ofSeconds(8));
    assertThat(ending).isEqualTo(new Ending.Stopped());
  }

  private static Ending write(Attempt attempt, int retries) {
    return new Retrying(attempt, retries, new SplittableRandom(1))
        .write(new ModelRequest("", "q", 1), piece -> {}, new Stop(), Duration.ofSeconds(8));
  }
}
