package org.bapassistant.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bapassistant.inbox.Deliveries.Held;
import org.bapassistant.inbox.Deliveries.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Takes in what channels were given to do and sees that each is done: acknowledged things survive a
 * crash, repeated ones are recognised, those of a conversation are done in the order in which they
 * came. Nodes on one database share the work; a node that stops renewing its lease loses it. Their
 * clocks must agree within the lease.
 *
 * <p>Exactly once is what a {@link Worker} makes of it with its {@link Mark}: work may begin again
 * after a crash, and a mark tells how far it had come.
 */
public class Inbox implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(Inbox.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final int DOUBLINGS = 10;

  /** A person who could not be told for so long is not told any more. */
  private static final Duration TOLD_WITHIN = Duration.ofDays(1);

  private final Deliveries deliveries;
  private final ObjectProvider<Worker> workers;
  private final InboxProperties properties;
  private final Clock clock;
  private final Semaphore places;
  private final Set<Lane> busy = ConcurrentHashMap.newKeySet();
  private final Map<String, String> passing = new ConcurrentHashMap<>();
  private final ExecutorService working = Executors.newVirtualThreadPerTaskExecutor();

  Inbox(
      Deliveries deliveries,
      ObjectProvider<Worker> workers,
      InboxProperties properties,
      Clock clock) {
    this.deliveries = deliveries;
    this.workers = workers;
    this.properties = properties;
    this.clock = clock;
    this.places = new Semaphore(properties.atOnce(), true);
  }

  /**
   * Takes it in, and begins with it at once unless something before it in its conversation is not
   * done. When this returns it is on disk: the sender may be told that it arrived.
   *
   * @return false when it has arrived before
   */
  public boolean take(Arrival arrival) {
    Optional<String> id = deliveries.add(arrival, clock.instant());
    id.ifPresent(
        added -> {
          arrival.passing().ifPresent(words -> passing.put(added, words));
          begin(new Lane(arrival.channel(), arrival.conversation()));
        });
    return id.isPresent();
  }

  /** Begins with what is due and held by nobody: after a crash, a pause, or another node's end. */
  @Scheduled(fixedDelayString = "PT1S")
  void sweep() {
    deliveries.due(clock.instant()).forEach(this::begin);
  }

  @Scheduled(fixedDelayString = "#{@inboxRenewal.toMillis()}")
  void renew() {
    deliveries.renew(clock.instant().plus(properties.lease()));
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
  void forgetOld() {
    deliveries.forget(clock.instant().minus(properties.remembered()));
  }

  private void begin(Lane lane) {
    try {
      working.execute(() -> workThrough(lane));
    } catch (RejectedExecutionException e) {
      log.debug("Stopping: what arrived is done after the next start.");
    }
  }

  /** Works on a conversation until nothing is due; one thread of this process at a time. */
  private void workThrough(Lane lane) {
    if (!busy.add(lane)) {
      return;
    }
    try {
      while (workOnNext(lane)) {
        log.trace("The next of the same conversation.");
      }
    } finally {
      busy.remove(lane);
    }
    // What arrived between the last look and now saw that somebody was busy.
    if (deliveries.due(clock.instant()).contains(lane)) {
      begin(lane);
    }
  }

  private boolean workOnNext(Lane lane) {
    places.acquireUninterruptibly();
    try {
      Optional<Held> next = deliveries.claim(lane, clock.instant(), properties.lease());
      next.ifPresent(this::workOn);
      return next.isPresent();
    } finally {
      places.release();
    }
  }

  private void workOn(Held held) {
    Delivery delivery = withPassing(held.delivery());
    Mark mark =
        text -> {
          if (!deliveries.mark(delivery.id(), text, clock.instant())) {
            throw new Mark.LeaseLost();
          }
        };
    Optional<Worker> worker = Optional.ofNullable(byChannel().get(delivery.channel()));
    if (worker.isEmpty()) {
      // The channel is switched off; its deliveries wait until it is on again.
      deliveries.postpone(delivery.id(), clock.instant().plus(LONGEST_PAUSE));
      return;
    }
    try {
      boolean patient = age(held).compareTo(properties.patience()) < 0;
      Progress progress =
          patient ? worker.get().work(delivery, mark) : giveUp(worker.get(), delivery, mark);
      settle(delivery, progress, patient);
    } catch (Mark.LeaseLost e) {
      log.info("A delivery of {} went on at another node.", delivery.channel());
    } catch (RuntimeException e) {
      failed(held, e);
    }
  }

  private static Progress giveUp(Worker worker, Delivery delivery, Mark mark) {
    worker.giveUp(delivery, mark);
    return Progress.done();
  }

  private void settle(Delivery delivery, Progress progress, boolean done) {
    switch (progress) {
      case Progress.Done() -> end(delivery, done);
      case Progress.Later later ->
          deliveries.postpone(delivery.id(), clock.instant().plus(later.pause()));
    }
  }

  private void end(Delivery delivery, boolean done) {
    deliveries.end(delivery.id(), done);
    passing.remove(delivery.id());
  }

  private void failed(Held held, RuntimeException failure) {
    Delivery delivery = held.delivery();
    // The kind of failure only: its message could repeat what was typed.
    log.warn(
        "Attempt {} at a delivery of {} failed: {}",
        delivery.attempt(),
        delivery.channel(),
        failure.getClass().getName());
    if (age(held).compareTo(TOLD_WITHIN) > 0) {
      log.error("A delivery of {} was given up and nobody could be told.", delivery.channel());
      end(delivery, false);
    } else {
      deliveries.postpone(delivery.id(), clock.instant().plus(pause(delivery.attempt())));
    }
  }

  private static Duration pause(int attempt) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, DOUBLINGS));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private Duration age(Held held) {
    Instant received = held.receivedAt();
    return Duration.between(received, clock.instant());
  }

  private Delivery withPassing(Delivery kept) {
    return new Delivery(
        kept.id(),
        kept.channel(),
        kept.conversation(),
        kept.body(),
        kept.attempt(),
        kept.mark(),
        Optional.ofNullable(passing.get(kept.id())));
  }

  private Map<String, Worker> byChannel() {
    return workers.stream().collect(Collectors.toMap(Worker::channel, Function.identity()));
  }

  @Override
  public void destroy() {
    working.shutdown();
    deliveries.release();
  }
}
