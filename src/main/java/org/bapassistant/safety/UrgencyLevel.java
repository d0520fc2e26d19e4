package org.bapassistant.safety;

/** How soon somebody has to act; safety fact sheet, section 0. */
public enum UrgencyLevel {
  /** Emergency, now. */
  E0,
  /** The same day. */
  E1,
  /** Within days. */
  E2,
  /** Soon, planned. */
  E3;

  /** Whether the safety text comes first in the answer. */
  public boolean leads() {
    return this == E0 || this == E1;
  }
}
