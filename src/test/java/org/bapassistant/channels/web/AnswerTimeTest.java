package org.bapassistant.channels.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnswerTimeTest {

  private final AnswerTime time =
      new AnswerTime(new LimitsProperties(1, 1, 1, 1, Duration.ofSeconds(1)));
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void stop() {
    end.countDown();
    time.destroy();
  }

  @Test
  void anAnswerThatTakesTooLongIsGivenUpButLeftToEndUninterrupted() throws Exception {
    CompletableFuture<String> ended = new CompletableFuture<>();
    assertThatThrownBy(() -> time.within(() -> slowly(ended)))
        .isInstanceOf(Overloaded.class)
        .hasMessageContaining("took too long");
    end.countDown();
    assertThat(ended.get(20, TimeUnit.SECONDS)).isEqualTo("whole");
  }

  @Test
  void noMoreAnswersThanPermittedAreUnderWayEvenWhenTheirClientsGaveUp() {
    assertThatThrownBy(() -> time.within(() -> slowly(new CompletableFuture<>())))
        .hasMessageContaining("took too long");
    assertThatThrownBy(() -> time.within(() -> "quick"))
        .isInstanceOf(Overloaded.class)
        .hasMessageContaining("busy");
  }

  @Test
  void aFailureOfTheWorkComesOutAsItIsAndFreesItsPlace() {
    IllegalArgumentException own = new IllegalArgumentException("own");
    assertThatThrownBy(
            () ->
                time.within(
                    () -> {
                      throw own;
                    }))
        .isSameAs(own);
    assertThat(time.<String>within(() -> "next")).isEqualTo("next");
  }

  private String slowly(CompletableFuture<String> ended) {
    try {
      end.await();
      ended.complete("whole");
    } catch (InterruptedException e) {
      ended.complete("interrupted");
    }
    return "";
  }
}
