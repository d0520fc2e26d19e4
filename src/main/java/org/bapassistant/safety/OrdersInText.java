package org.bapassistant.safety;

/**
 * Leaves out of a document's text the sentences that give an assistant orders: a document is
 * something to quote, never somebody to obey. Safe for use by several threads.
 */
public final class OrdersInText {

  /** Stands where a sentence was left out. */
  public static final String MARK = "[…]";

  private final MisuseDetector detector = new MisuseDetector(MisuseRules.load());

  /** The text without such sentences; the text itself when there are none. */
  public String leftOut(String text) {
    return detector.without(text, MARK);
  }

  /** Whether a text holds such a sentence. */
  public boolean areIn(String text) {
    return !leftOut(text).equals(text);
  }
}
