package org.bapassistant.materials;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a drawn sheet.
 *
 * @param mark what stands in the brackets of a {@link Kind#CIRCLE} or {@link Kind#SCALE}; else
 *     empty
 * @param label the words in bold at the head of the line; may be empty
 * @param text the rest, without source marks
 * @param rules how many empty lines to write on
 */
public record Line(Kind kind, String mark, String label, String text, int rules) {

  private static final Pattern MARKED = Pattern.compile("\\(([a-z0-9-]*)\\)\\s*(.*)");
  private static final Pattern LABELLED = Pattern.compile("\\*\\*(.+?)\\*\\*\\s*(.*)");
  private static final Pattern RULED = Pattern.compile("((?:___\\s*)+)(.*)");

  /** What a line is for. */
  public enum Kind {
    /** {@code > words}: to be said aloud as it stands. */
    SAY,
    /** {@code - words}: a point of a list. */
    POINT,
    /** {@code - ___ prompt}: a prompt and lines to write on. */
    WRITE,
    /** {@code - [ ] words}: a box to tick. */
    TICK,
    /** {@code - (walk) words}: a circle with a picture; {@code - ( )} an empty one. */
    CIRCLE,
    /** {@code - (0-10) low end | high end}: the confidence scale. */
    SCALE,
    /** Anything else: a plain sentence. */
    TEXT
  }

  /** Reads a line whose includes are resolved and whose source marks are gone. */
  static Line of(String written) {
    String line = written.strip();
    if (line.startsWith("> ")) {
      return plain(Kind.SAY, line.substring(2));
    }
    if (!line.startsWith("- ")) {
      return plain(Kind.TEXT, line);
    }
    String point = line.substring(2).strip();
    if (point.startsWith("[ ]")) {
      return plain(Kind.TICK, point.substring(3));
    }
    Matcher ruled = RULED.matcher(point);
    if (ruled.matches()) {
      int rules = ruled.group(1).replaceAll("\\s", "").length() / 3;
      Line prompt = plain(Kind.WRITE, ruled.group(2));
      return new Line(Kind.WRITE, "", prompt.label, prompt.text, rules);
    }
    Matcher marked = MARKED.matcher(point.replace("( )", "()"));
    if (marked.matches()) {
      Kind kind = marked.group(1).equals("0-10") ? Kind.SCALE : Kind.CIRCLE;
      return new Line(kind, marked.group(1), "", marked.group(2), 0);
    }
    return plain(Kind.POINT, point);
  }

  private static Line plain(Kind kind, String text) {
    Matcher labelled = LABELLED.matcher(text.strip());
    return labelled.matches()
        ? new Line(kind, "", labelled.group(1), labelled.group(2), 0)
        : new Line(kind, "", "", text.strip(), 0);
  }

  /** Label and text as one. */
  public String words() {
    return (label + " " + text).strip();
  }
}
