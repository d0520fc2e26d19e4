package org.bapassistant.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreakerTest {

  private static final Ending BROKEN = new Ending.Failed(Fault.NO_CONNECTION);

  @Test
  void afterFiveFailuresNoCallIsMade() {
    ScriptedAttempt attempt = ScriptedAttempt.thatEnds(BROKEN);
    Breaker breaker = new Breaker(attempt, Duration.ofMinutes(1));
    for (int i = 0; i < 5; i++) {
      assertThat(write(breaker)).isEqualTo(BROKEN);
    }
    assertThat(write(breaker)).isEqualTo(new Ending.Failed(Fault.BREAKER_OPEN));
    assertThat(attempt.patience()).hasSize(5);
  }

  @Test
  void afterThePauseItIsTriedAgain() {
    ScriptedAttempt attempt =
        ScriptedAttempt.thatEnds(BROKEN, BROKEN, BROKEN, BROKEN, BROKEN, new Ending.Completed());
    Breaker breaker = new Breaker(attempt, Duration.ofMillis(1));
    for (int i = 0; i < 5; i++) {
      write(breaker);
    }
    org.awaitility.Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> write(breaker).equals(new Ending.Completed()));
  }

  @Test
  void callsThatSomebodyStoppedAreNoFailures() {
    ScriptedAttempt attempt = ScriptedAttempt.thatEnds(new Ending.Stopped());
    Breaker breaker = new Breaker(attempt, Duration.ofMinutes(1));
    for (int i = 0; i < 20; i++) {
      assertThat(write(breaker)).isEqualTo(new Ending.Stopped());
    }
  }

  @Test
  void anAnswerThatIsTooLongIsNoFailure() {
    Ending cut = new Ending.Cut(Ending.Cut.Why.LENGTH);
    Breaker breaker = new Breaker(ScriptedAttempt.thatEnds(cut), Duration.ofMinutes(1));
    for (int i = 0; i < 20; i++) {
      assertThat(write(breaker)).isEqualTo(cut);
    }
  }

  private static Ending write(Breaker breaker) {
    return breaker.write(
        new ModelRequest("", "q", 1), piece -> {}, new Stop(), Duration.ofSeconds(8));
  }
}
