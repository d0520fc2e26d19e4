package org.bapassistant.models;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Tries again when a call failed before its first word and another try may succeed in the time that
 * is left for the first word. Waits as long as the provider asks, else a short random time, so that
 * many callers do not come back together.
 */
final class Retrying implements Attempt {

  private static final int LEAST_WAIT_MILLIS = 50;
  private static final int MOST_WAIT_MILLIS = 300;

  private final Attempt attempt;
  private final int retries;
  private final RandomGenerator random;

  /**
   * Retries around an attempt.
   *
   * @param retries further tries, at least 0
   */
  Retrying(Attempt attempt, int retries, RandomGenerator random) {
    this.attempt = attempt;
    this.retries = retries;
    this.random = random;
  }

  @Override
  public Ending write(
      ModelRequest request, Consumer<String> pieces, Stop stop, Duration firstToken) {
    long latest = System.nanoTime() + firstToken.toNanos();
    boolean[] begun = {false};
    Consumer<String> watched =
        piece -> {
          begun[0] = true;
          pieces.accept(piece);
        };
    Ending ending = attempt.write(request, watched, stop, firstToken);
    for (int again = 0; again < retries && !begun[0]; again++) {
      if (!(ending instanceof Ending.Failed failed) || !failed.fault().mayPass()) {
        return ending;
      }
      Duration wait = failed.retryAfter().orElseGet(this::jitter);
      Duration left = Duration.ofNanos(latest - System.nanoTime()).minus(wait);
      if (left.isNegative() || left.isZero() || stopped(stop, wait)) {
        return stop.isAsked() ? new Ending.Stopped() : ending;
      }
      ending = attempt.write(request, watched, stop, left);
    }
    return ending;
  }

  private Duration jitter() {
    return Duration.ofMillis(random.nextInt(LEAST_WAIT_MILLIS, MOST_WAIT_MILLIS + 1));
  }

  /** Waits; true when somebody stopped the call meanwhile. */
  private static boolean stopped(Stop stop, Duration wait) {
    CountDownLatch asked = new CountDownLatch(1);
    stop.whenAsked(asked::countDown);
    try {
      return asked.await(wait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
