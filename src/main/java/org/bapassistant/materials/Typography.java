package org.bapassistant.materials;

/** Quotation marks and apostrophes as they are printed. */
final class Typography {

  private Typography() {}

  /**
   * The text with straight marks bent: {@code "no"} to {@code “no”}, {@code it's} to {@code it’s}.
   */
  static String bent(String text) {
    return text.replaceAll("(?<=^|[\\s(\\[*|])\"(?=\\S)", "“").replace('"', '”').replace('\'', '’');
  }
}
