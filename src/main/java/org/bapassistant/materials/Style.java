package org.bapassistant.materials;

import org.bapassistant.materials.Shape.Anchor;
import org.bapassistant.materials.Shape.Tag;

/**
 * How words look.
 *
 * @param size in points
 */
record Style(Typeface face, double size, Ink ink, Anchor anchor, Tag tag) {

  /** From one baseline to the next, as a part of the size. */
  private static final double LEADING = 1.22;

  static Style plain(double size) {
    return new Style(Typeface.REGULAR, size, Ink.TEXT, Anchor.START, Tag.P);
  }

  static Style bold(double size) {
    return new Style(Typeface.BOLD, size, Ink.TEXT, Anchor.START, Tag.P);
  }

  Style in(Ink other) {
    return new Style(face, size, other, anchor, tag);
  }

  Style centred() {
    return new Style(face, size, ink, Anchor.MIDDLE, tag);
  }

  Style italic() {
    return new Style(Typeface.ITALIC, size, ink, anchor, tag);
  }

  Style as(Tag other) {
    return new Style(face, size, ink, anchor, other);
  }

  Style sized(double other) {
    return new Style(face, other, ink, anchor, tag);
  }

  double width(String text) {
    return face.width(text, size);
  }

  double leading() {
    return size * LEADING;
  }
}
