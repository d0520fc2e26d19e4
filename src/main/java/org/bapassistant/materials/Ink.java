package org.bapassistant.materials;

/**
 * The colours of printed sheets, those of the pages in light mode. Told apart by people with
 * colour-blindness and in grey; no meaning rests on colour alone. Text on its ground has a contrast
 * of at least 4.5.
 */
enum Ink {
  TEXT(0x14211f),
  SOFT(0x46544f),
  LINE(0xaab7b0),
  PAPER(0xffffff),
  TEAL(0x0f5c5c),
  TEAL_TINT(0xe3f0ee),
  BLUE(0x2f4a8f),
  BLUE_TINT(0xe8ecf7),
  PLUM(0x6d3765),
  PLUM_TINT(0xf4eaf2),
  AMBER(0x7a4a00),
  AMBER_TINT(0xfff4de);

  private final int rgb;

  Ink(int rgb) {
    this.rgb = rgb;
  }

  int rgb() {
    return rgb;
  }

  String hex() {
    return "#%06x".formatted(rgb);
  }
}
