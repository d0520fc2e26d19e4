package org.bapassistant.planning;

/** What became of a plan. */
public enum PlanStatus {
  /** Being made. */
  OPEN,
  PLANNED,
  DONE,
  PARTIAL,
  NOT_TRIED,
  CHANGED,
  DROPPED
}
