package org.bapassistant.core;

/**
 * A message that cannot be asked. Its text says why and how to mend it, and never repeats the
 * message.
 */
public final class UnusableUtterance extends IllegalArgumentException {

  public UnusableUtterance(String whatAndHowToMend) {
    super(whatAndHowToMend);
  }
}
