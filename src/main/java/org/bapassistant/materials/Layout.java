package org.bapassistant.materials;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a sheet is set: drawn on one page, or written as running text. */
public enum Layout {
  POSTER,
  POCKET_CARD,
  MENU,
  FORM,
  TEXT;

  /** Whether the sheet is a drawing of one page; otherwise it is running text. */
  public boolean isDrawn() {
    return this != TEXT;
  }

  /** Whether the page lies on its long side. */
  public boolean isWide() {
    return this == POSTER;
  }

  /** The name in files, such as {@code pocket-card}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Layout> of(String wireName) {
    return Arrays.stream(values()).filter(l -> l.wireName().equals(wireName)).findFirst();
  }
}
