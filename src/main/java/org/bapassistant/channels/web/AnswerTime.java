package org.bapassistant.channels.web;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Bounds how long a client waits for an answer and how many answers are under way.
 *
 * <p>Work that takes too long is left to end by itself, never interrupted: an interrupt inside the
 * embedded database closes its file for everybody.
 */
@Component
class AnswerTime implements DisposableBean {

  private final LimitsProperties limits;
  private final Semaphore places;
  private final ExecutorService working = Executors.newVirtualThreadPerTaskExecutor();

  AnswerTime(LimitsProperties limits) {
    this.limits = limits;
    this.places = new Semaphore(limits.answersAtOnce());
  }

  /**
   * What the work gives, or its own exception.
   *
   * @throws Overloaded when too many answers are under way, or this one took too long
   */
  <T> T within(Callable<T> work) {
    if (!places.tryAcquire()) {
      throw new Overloaded("the server is busy; ask again in a few seconds");
    }
    Future<T> running =
        working.submit(
            () -> {
              try {
                return work.call();
              } finally {
                places.release();
              }
            });
    try {
      return running.get(limits.answerTime().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new Overloaded("the answer took too long; ask again, or ask something shorter");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Overloaded("the server is stopping; ask again in a few seconds");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException own ? own : new IllegalStateException(e);
    }
  }

  @Override
  public void destroy() {
    working.shutdown();
  }
}
