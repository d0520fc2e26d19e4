package org.bapassistant.documents;

/** A file that is not read further, and why. */
final class Refused extends Exception {

  private final Refusal refusal;

  Refused(Refusal refusal) {
    super(refusal.wireName());
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}
