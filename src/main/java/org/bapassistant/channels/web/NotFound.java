package org.bapassistant.channels.web;

/** Something asked for by name is not there. */
final class NotFound extends RuntimeException {

  NotFound(String whatAndHowToMend) {
    super(whatAndHowToMend);
  }
}
