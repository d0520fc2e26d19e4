package org.bapassistant.materials;

import java.util.List;

/**
 * One part of a drawn sheet, from a heading to the next.
 *
 * @param role where the layout puts it, written after the heading as <code>{#role}</code>; may be
 *     empty
 * @param heading may be empty for what stands before the first heading
 */
public record Part(String role, String heading, List<Line> lines) {

  public Part {
    lines = List.copyOf(lines);
  }

  List<Line> lines(Line.Kind kind) {
    return lines.stream().filter(line -> line.kind() == kind).toList();
  }
}
