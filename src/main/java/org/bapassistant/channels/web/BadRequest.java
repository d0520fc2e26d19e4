package org.bapassistant.channels.web;

/** A request that cannot be understood. Its text never repeats what a person typed. */
final class BadRequest extends IllegalArgumentException {

  BadRequest(String whatAndHowToMend) {
    super(whatAndHowToMend);
  }
}
