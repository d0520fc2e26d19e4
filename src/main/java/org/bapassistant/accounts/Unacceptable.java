package org.bapassistant.accounts;

/** A name or password that cannot be taken; the message says why and never repeats it. */
public final class Unacceptable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String why;

  Unacceptable(String why) {
    super(why);
    this.why = why;
  }

  /** What is wrong and how to mend it. */
  public String why() {
    return why;
  }
}
