package org.bapassistant.channels.web;

import java.util.List;
import org.bapassistant.planning.Event;

/** A move that a plan does not permit now; tells which it does. */
final class MoveRefused extends RuntimeException {

  private final transient List<Event> permitted;

  MoveRefused(String whyAndHowToMend, List<Event> permitted) {
    super(whyAndHowToMend);
    this.permitted = List.copyOf(permitted);
  }

  List<Event> permitted() {
    return permitted;
  }
}
