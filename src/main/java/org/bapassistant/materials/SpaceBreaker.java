package org.bapassistant.materials;

import com.openhtmltopdf.extend.FSTextBreaker;

/** Breaks lines at spaces only; the rules of Unicode would also break {@code it’s} and 9:00. */
final class SpaceBreaker implements FSTextBreaker {

  private static final int DONE = -1;

  private String text = "";
  private int at;

  @Override
  public void setText(String text) {
    this.text = text;
    this.at = 0;
  }

  /** Where the next word begins; the end of the text once; then -1. */
  @Override
  public int next() {
    if (at >= text.length()) {
      return DONE;
    }
    int space = text.indexOf(' ', at);
    at = space < 0 ? text.length() : space + 1;
    return at;
  }
}
