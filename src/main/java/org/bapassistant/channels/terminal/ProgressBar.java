package org.bapassistant.channels.terminal;

import java.io.PrintStream;
import org.bapassistant.retrieval.Progress;

/** Draws progress on a terminal, or writes a line every tenth when the output is not one. */
final class ProgressBar implements Progress {

  private static final int WIDTH = 30;

  private final PrintStream out;
  private final boolean interactive;
  private int lastTenth = -1;

  ProgressBar(PrintStream out, boolean interactive) {
    this.out = out;
    this.interactive = interactive;
  }

  @Override
  public synchronized void step(String work, int done, int of) {
    int percent = (int) (100L * done / Math.max(1, of));
    if (interactive) {
      int filled = WIDTH * done / Math.max(1, of);
      out.print(
          "\r" + "█".repeat(filled) + "░".repeat(WIDTH - filled) + " " + percent + " % " + work);
      if (done == of) {
        out.println();
      }
    } else if (percent / 10 != lastTenth) {
      lastTenth = percent / 10;
      out.println(work + ": " + percent + " %");
    }
    out.flush();
  }
}
