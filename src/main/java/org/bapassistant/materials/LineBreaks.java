package org.bapassistant.materials;

import java.util.ArrayList;
import java.util.List;
import org.bapassistant.materials.Shape.Anchor;

/** Breaks a text into lines at its spaces. */
final class LineBreaks {

  private static final double STEP = 4;

  private LineBreaks() {}

  /**
   * The lines of a text, each as long as fits; centred lines about equally long.
   *
   * @param room width in points; a single wider word stands on a line of its own
   */
  static List<String> of(String text, double room, Style style) {
    List<String> lines = filled(text, room, style);
    return style.anchor() == Anchor.MIDDLE && lines.size() > 1
        ? even(lines, text, room, style)
        : lines;
  }

  private static List<String> filled(String text, double room, Style style) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.strip().split("\\s+")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && style.width(longer) > room) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  /** As many lines, set as narrow as they go, so that no last word is left alone. */
  private static List<String> even(List<String> filled, String text, double room, Style style) {
    List<String> best = filled;
    for (double narrow = room - STEP; narrow > room / 2; narrow -= STEP) {
      List<String> lines = filled(text, narrow, style);
      if (lines.size() > filled.size()) {
        return best;
      }
      best = lines;
    }
    return best;
  }
}
