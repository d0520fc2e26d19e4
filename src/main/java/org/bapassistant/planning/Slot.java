package org.bapassistant.planning;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A gap of a plan or of its check-in. */
public enum Slot {
  WHAT("what"),
  WHERE("where"),
  WHEN("when"),
  HOW_OFTEN("howOften"),
  HOW_LONG("howLong"),
  HOW_MUCH("howMuch"),
  START_DATE("startDate"),
  REVIEW_DATE("reviewDate"),
  BARRIER("barrier"),
  SOLUTION("solution"),
  WITH_WHOM("withWhom"),
  HOW("how"),
  DATE("date");

  /** The plan itself as it is read aloud, in order. */
  public static final List<Slot> READING =
      List.of(WHAT, WHEN, WHERE, HOW_OFTEN, HOW_LONG, HOW_MUCH, START_DATE, REVIEW_DATE);

  /** What every plan needs, in the order of asking (fact sheet, section 7). */
  static final Set<Slot> ALWAYS = EnumSet.of(WHAT, WHEN, HOW_OFTEN, START_DATE);

  /** What a check-in needs. */
  static final Set<Slot> CHECK_IN = EnumSet.of(WITH_WHOM, HOW, DATE);

  /** What makes up the plan itself: when one of these changes, it is another plan. */
  static final Set<Slot> PLAN = EnumSet.copyOf(READING);

  private final String wireName;

  Slot(String wireName) {
    this.wireName = wireName;
  }

  /** The name in the API, such as {@code howOften}. */
  public String wireName() {
    return wireName;
  }

  /** The slot of a name in the API. */
  public static Optional<Slot> of(String wireName) {
    for (Slot slot : values()) {
      if (slot.wireName.equals(wireName)) {
        return Optional.of(slot);
      }
    }
    return Optional.empty();
  }
}
