package org.bapassistant.materials;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The cuts of Atkinson Hyperlegible Next, drawn for readers with low vision. Pages and PDF set the
 * same files, so that a line breaks at the same word in both.
 */
enum Typeface {
  REGULAR("regular", 400, "normal"),
  ITALIC("italic", 400, "italic"),
  BOLD("bold", 700, "normal");

  static final String FAMILY = "Atkinson Hyperlegible Next";

  private final String file;
  private final int weight;
  private final String style;
  private final TrueTypeFont metrics;
  private final CmapLookup glyphs;

  Typeface(String cut, int weight, String style) {
    this.file = "/static/fonts/atkinson-" + cut + ".ttf";
    this.weight = weight;
    this.style = style;
    try (InputStream in = open(file)) {
      this.metrics = new TTFParser().parse(new RandomAccessReadBuffer(in));
      this.glyphs = metrics.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException("font " + file + " cannot be read; build the jar again", e);
    }
  }

  int weight() {
    return weight;
  }

  String style() {
    return style;
  }

  /** The font file, to be closed by the caller. */
  InputStream open() {
    return open(file);
  }

  /** Width of a text in points at a size in points, without kerning. */
  double width(String text, double size) {
    try {
      double units = 0;
      for (int character : text.codePoints().toArray()) {
        units += metrics.getAdvanceWidth(glyphs.getGlyphId(character));
      }
      return units * size / metrics.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException("font " + file + " has no metrics", e);
    }
  }

  /** Whether every character of a text has a glyph. */
  boolean canSet(String text) {
    return text.codePoints().allMatch(character -> glyphs.getGlyphId(character) != 0);
  }

  private static InputStream open(String file) {
    InputStream in = Typeface.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException("font " + file + " is missing; build the jar again");
    }
    return in;
  }
}
