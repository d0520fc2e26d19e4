package org.bapassistant.curation;

/** What came of a wish at the desk. */
public sealed interface Result {

  /** Done; the card as it is now. */
  record Done(CuratedCard card) implements Result {}

  /** Not done. */
  record Refused(Refusal why) implements Result {}
}
