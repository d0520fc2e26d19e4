package org.bapassistant.models;

/** What went wrong with a call. */
public enum Fault {
  /** Nobody answers at the address. */
  NO_CONNECTION,
  /** No text within the first-token timeout. */
  NO_FIRST_TOKEN,
  /** Text came, then none for the idle timeout. */
  STALLED,
  /** The whole took longer than allowed. */
  TOO_LONG,
  /** 429. */
  RATE_LIMITED,
  /** 401 or 403: the key. */
  REFUSED,
  /** 404: the model's name, or the address. */
  UNKNOWN_MODEL,
  /** Another error of the provider. */
  SERVER_ERROR,
  /** What came is no stream of a chat model. */
  UNREADABLE,
  /** Too many calls failed lately; none is tried for a while. */
  BREAKER_OPEN;

  /** Whether another try a moment later may succeed. */
  boolean mayPass() {
    return this == NO_CONNECTION || this == RATE_LIMITED || this == SERVER_ERROR;
  }
}
