package org.bapassistant.models;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a call under way: its deadlines, what ended it first, and what to close then.
 * What ends it first counts; what fails afterwards is a consequence.
 */
final class Call {

  private final ModelProperties settings;
  private final ScheduledExecutorService timer;
  private final List<Runnable> closers = new ArrayList<>();
  private final Future<?> whole;
  private Future<?> next;
  private @Nullable Ending ending;
  private boolean begun;

  /**
   * A call that begins now.
   *
   * @param firstToken longest wait for the first piece
   */
  Call(ModelProperties settings, Duration firstToken, ScheduledExecutorService timer) {
    this.settings = settings;
    this.timer = timer;
    this.whole = after(settings.wholeTimeout(), new Ending.Failed(Fault.TOO_LONG));
    this.next = after(firstToken, new Ending.Failed(Fault.NO_FIRST_TOKEN));
  }

  /** A piece of text came and was dealt with: the next may take the idle timeout. */
  synchronized void moved() {
    begun = true;
    next.cancel(false);
    if (ending == null) {
      next = after(settings.idleTimeout(), new Ending.Failed(Fault.STALLED));
    }
  }

  /** Ends the call, unless it ended before, and closes what is open. */
  void end(Ending how) {
    List<Runnable> toClose;
    synchronized (this) {
      if (ending != null) {
        return;
      }
      ending = how;
      next.cancel(false);
      whole.cancel(false);
      toClose = List.copyOf(closers);
    }
    toClose.forEach(Runnable::run);
  }

  /** The provider ended before the model did. */
  void endEarly() {
    end(
        hasBegun()
            ? new Ending.Cut(Ending.Cut.Why.ENDED_EARLY)
            : new Ending.Failed(Fault.UNREADABLE));
  }

  /** Closes something when the call ends; at once when it has ended. */
  void closing(Runnable closer) {
    synchronized (this) {
      if (ending == null) {
        closers.add(closer);
        return;
      }
    }
    closer.run();
  }

  /** How the call ended, if it did. */
  synchronized Optional<Ending> ending() {
    return Optional.ofNullable(ending);
  }

  /** Whether any text came. */
  synchronized boolean hasBegun() {
    return begun;
  }

  private Future<?> after(Duration wait, Ending how) {
    return timer.schedule(() -> end(how), wait.toNanos(), TimeUnit.NANOSECONDS);
  }
}
