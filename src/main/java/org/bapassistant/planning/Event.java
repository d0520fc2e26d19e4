package org.bapassistant.planning;

/** What may happen in a dialogue, as the clinician reports it. */
public enum Event {
  /** A red flag, thoughts of self-harm, an acute crisis. */
  FLAG,
  /** Nothing of that kind. */
  CLEAR,
  /** The patient feels heard. */
  HEARD,
  HAS_IDEA,
  UNSURE,
  NOT_NOW,
  ALREADY_DOING,
  /** Ideas may be shared. */
  PERMITTED,
  NOT_PERMITTED,
  /** One of the ideas, or one of their own. */
  PICKED,
  NONE_FIT,
  /** Something of the plan is known now. */
  SLOTS,
  TOLD_BACK,
  TELL_BACK_DIFFERS,
  /** A number from 0 to 10. */
  RATED,
  PLAN_CHANGED,
  BARRIER_SOLVED,
  MAKE_SMALLER,
  DEFER,
  GO_ON,
  CHECK_IN_AGREED,
  CHECK_IN_DECLINED,
  /** It is recorded whether to ask again. */
  NOTED,
  DONE,
  PARTIAL,
  NOT_TRIED,
  CHANGED,
  HARMED,
  CANNOT_RECALL,
  KEEP,
  ADAPT,
  NEW_AREA,
  NO_PLAN_WANTED,
  SUSTAIN_TALK,
  DISCORD,
  STRONG_EMOTION,
  /** The tension is down. */
  EASED,
  STEP_UP
}
