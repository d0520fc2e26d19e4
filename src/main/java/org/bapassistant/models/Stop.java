package org.bapassistant.models;

import java.util.ArrayList;
import java.util.List;

/** Lets anyone end a call from another thread. Asking twice is asking once. */
public final class Stop {

  private final List<Runnable> listeners = new ArrayList<>();
  private boolean asked;

  /** Ends what listens, now. */
  public void now() {
    List<Runnable> told;
    synchronized (this) {
      if (asked) {
        return;
      }
      asked = true;
      told = List.copyOf(listeners);
      listeners.clear();
    }
    told.forEach(Runnable::run);
  }

  /** Whether it was asked for. */
  public synchronized boolean isAsked() {
    return asked;
  }

  /** Runs something when it is asked for; at once when it already was. */
  public void whenAsked(Runnable listener) {
    synchronized (this) {
      if (!asked) {
        listeners.add(listener);
        return;
      }
    }
    listener.run();
  }
}
