package org.bapassistant.models;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Lets so many calls run at the same time; further ones wait their turn, first come first served,
 * and are told when there is none in time.
 */
final class QueuedModel implements TextModel {

  private final String name;
  private final Attempt attempt;
  private final Semaphore places;
  private final int queue;
  private final Duration wait;
  private final Duration firstToken;

  QueuedModel(ModelProperties settings, Attempt attempt) {
    this.name = settings.model();
    this.attempt = attempt;
    this.places = new Semaphore(settings.atOnce(), true);
    this.queue = settings.queue();
    this.wait = settings.queueWait();
    this.firstToken = settings.firstTokenTimeout();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Ending write(ModelRequest request, Consumer<String> pieces, Stop stop) {
    if (stop.isAsked()) {
      return new Ending.Stopped();
    }
    if (!enter()) {
      return new Ending.Busy();
    }
    try {
      return stop.isAsked()
          ? new Ending.Stopped()
          : attempt.write(request, pieces, stop, firstToken);
    } finally {
      places.release();
    }
  }

  private boolean enter() {
    try {
      return places.getQueueLength() < queue
          ? places.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS)
          : places.tryAcquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
