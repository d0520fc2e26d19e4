package org.bapassistant.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StopTest {

  private final List<String> told = new ArrayList<>();
  private final Stop stop = new Stop();

  @Test
  void whoListensIsToldOnce() {
    stop.whenAsked(() -> told.add("one"));
    stop.now();
    stop.now();
    assertThat(told).containsExactly("one");
  }

  @Test
  void whoComesLateIsToldAtOnce() {
    stop.now();
    stop.whenAsked(() -> told.add("late"));
    assertThat(told).containsExactly("late");
    assertThat(stop.isAsked()).isTrue();
  }
}
