package org.bapassistant;

/** A setting that stops the start. Its text is one line: the key and the mend. */
final class UnusableSetting extends RuntimeException {

  UnusableSetting(String keyAndMend) {
    super(keyAndMend);
  }
}
