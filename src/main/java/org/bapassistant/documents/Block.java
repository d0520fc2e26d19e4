package org.bapassistant.documents;

/**
 * A paragraph, list item, table row or heading of a page.
 *
 * @param text on one line, never blank
 * @param level 1..6 for a heading, 0 for anything else
 */
public record Block(String text, int level) {

  static Block heading(String text, int level) {
    return new Block(text, Math.clamp(level, 1, 6));
  }

  static Block plain(String text) {
    return new Block(text, 0);
  }

  /** Whether it heads what follows it. */
  public boolean isHeading() {
    return level > 0;
  }
}
