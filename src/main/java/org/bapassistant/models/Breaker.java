package org.bapassistant.models;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Spares a provider that fails: when most of the latest calls failed, none is made for a while,
 * then a few to see whether it is back.
 */
final class Breaker implements Attempt {

  private static final int LATEST = 10;
  private static final int FEWEST = 5;
  private static final float MOST_FAILED_PERCENT = 60;
  private static final int TO_SEE = 2;

  private final Attempt attempt;
  private final CircuitBreaker breaker;

  /**
   * A breaker around an attempt.
   *
   * @param pause how long no call is made
   */
  Breaker(Attempt attempt, Duration pause) {
    this.attempt = attempt;
    this.breaker =
        CircuitBreaker.of(
            "chat model",
            CircuitBreakerConfig.custom()
                .slidingWindowSize(LATEST)
                .minimumNumberOfCalls(FEWEST)
                .failureRateThreshold(MOST_FAILED_PERCENT)
                .permittedNumberOfCallsInHalfOpenState(TO_SEE)
                .waitDurationInOpenState(pause)
                .build());
  }

  @Override
  public Ending write(
      ModelRequest request, Consumer<String> pieces, Stop stop, Duration firstToken) {
    if (!breaker.tryAcquirePermission()) {
      return new Ending.Failed(Fault.BREAKER_OPEN);
    }
    long start = System.nanoTime();
    try {
      Ending ending = attempt.write(request, pieces, stop, firstToken);
      record(ending, System.nanoTime() - start);
      return ending;
    } catch (RuntimeException e) {
      breaker.releasePermission();
      throw e;
    }
  }

  private void record(Ending ending, long nanos) {
    switch (ending) {
      case Ending.Completed completed -> breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
      case Ending.Cut cut -> cut(cut, nanos);
      case Ending.Failed failed -> failed(nanos);
      case Ending.Busy busy -> breaker.releasePermission();
      case Ending.Stopped stopped -> breaker.releasePermission();
    }
  }

  private void cut(Ending.Cut cut, long nanos) {
    if (cut.why() == Ending.Cut.Why.ENDED_EARLY) {
      failed(nanos);
    } else {
      breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
    }
  }

  private void failed(long nanos) {
    breaker.onError(nanos, TimeUnit.NANOSECONDS, new IllegalStateException("the call failed"));
  }
}
