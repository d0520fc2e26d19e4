package org.bapassistant.safety;

import java.util.List;

/**
 * When to raise an alert.
 *
 * @param any one of these suffices; the first that holds gives the evidence
 * @param insteadOf conditions that are not raised when this one is
 */
record Rule(
    String condition,
    Alert.Kind kind,
    UrgencyLevel level,
    Alert.Status status,
    List<Combination> any,
    List<String> insteadOf) {

  Rule {
    any = List.copyOf(any);
    insteadOf = List.copyOf(insteadOf);
  }

  /** What stands for an alert of the second reader, which no written rule raised. */
  static Rule learned(String condition, Alert.Kind kind, UrgencyLevel level) {
    return new Rule(condition, kind, level, Alert.Status.ALERT, List.of(), List.of());
  }

  /** The same, asked back instead of raised. */
  Rule askingBack() {
    return new Rule(condition, kind, level, Alert.Status.ASK_BACK, any, insteadOf);
  }
}
