package org.bapassistant.safety;

/**
 * A piece of text that could tell who someone is.
 *
 * @param start where it begins, in UTF-16 units, inclusive
 * @param end where it ends, exclusive
 */
record Identifier(int start, int end, IdentifierKind kind) {

  Identifier {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "an identifier has 0 <= start < end, got " + start + " and " + end);
    }
  }
}
