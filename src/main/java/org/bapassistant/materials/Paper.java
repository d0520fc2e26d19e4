package org.bapassistant.materials;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A paper size, upright, in points of 1/72 inch. */
public enum Paper {
  LETTER(612, 792),
  A4(595.28, 841.89);

  private final double width;
  private final double height;

  Paper(double width, double height) {
    this.width = width;
    this.height = height;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  /** The name in addresses, {@code letter} or {@code a4}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The paper of a name, or nothing when it is not one of ours. */
  public static Optional<Paper> of(String wireName) {
    return Arrays.stream(values()).filter(p -> p.wireName().equals(wireName)).findFirst();
  }
}
