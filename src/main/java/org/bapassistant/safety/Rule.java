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
}
