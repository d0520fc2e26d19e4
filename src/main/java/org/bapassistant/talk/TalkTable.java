package org.bapassistant.talk;

import java.util.Locale;

/** Counts what was taken for what. */
final class TalkTable {

  private static final int KINDS = Talk.values().length;

  private final int[][] counts = new int[KINDS][KINDS];

  void count(Talk right, Talk read) {
    counts[right.ordinal()][read.ordinal()]++;
  }

  /** The share read rightly, and the mean F1 of the kinds. */
  String summary() {
    int all = 0;
    int rightly = 0;
    for (int kind = 0; kind < KINDS; kind++) {
      all += total(kind);
      rightly += counts[kind][kind];
    }
    return String.format(
        Locale.ROOT,
        "%4d utterances, right %.3f, macro-F1 %.3f",
        all,
        rightly / (double) Math.max(1, all),
        macroF1());
  }

  /** The mean over the kinds of the harmonic mean of precision and recall, 0..1. */
  double macroF1() {
    double sum = 0;
    for (int kind = 0; kind < KINDS; kind++) {
      int read = 0;
      for (int[] row : counts) {
        read += row[kind];
      }
      sum += 2.0 * counts[kind][kind] / Math.max(1, read + total(kind));
    }
    return sum / KINDS;
  }

  /** A line per kind: how often it was read as each. */
  String table() {
    StringBuilder table = new StringBuilder();
    for (Talk right : Talk.values()) {
      table.append(String.format(Locale.ROOT, "  %-8s read as", right.wireName()));
      for (Talk read : Talk.values()) {
        table.append(
            String.format(
                Locale.ROOT, "  %s %d", read.wireName(), counts[right.ordinal()][read.ordinal()]));
      }
      table.append(System.lineSeparator());
    }
    return table.toString();
  }

  private int total(int kind) {
    int total = 0;
    for (int count : counts[kind]) {
      total += count;
    }
    return total;
  }
}
