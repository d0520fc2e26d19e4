package org.bapassistant.documents;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the lines of PDF pages in the order in which the file draws them. */
final class PdfLines extends PDFTextStripper {

  private final List<PdfLine> lines = new ArrayList<>();
  private final Map<Float, Integer> directions = new HashMap<>();
  private final StringBuilder line = new StringBuilder();
  private float size;

  /** The lines of one page, numbered from 1. */
  List<PdfLine> of(PDDocument pdf, int page) throws IOException {
    lines.clear();
    directions.clear();
    setStartPage(page);
    setEndPage(page);
    writeText(pdf, Writer.nullWriter());
    endLine(true);
    return List.copyOf(lines);
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    directions.merge(position.getDir(), 1, Integer::sum);
    super.processTextPosition(position);
  }

  /** Letters turned against the page, such as the side heads of tables, would come one by one. */
  private boolean isTurned(List<TextPosition> positions) {
    int letters = directions.getOrDefault(positions.getFirst().getDir(), 0);
    return directions.values().stream().anyMatch(others -> others > letters);
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    if (!positions.isEmpty() && isTurned(positions)) {
      return;
    }
    line.append(text);
    for (TextPosition position : positions) {
      size = Math.max(size, position.getFontSizeInPt());
    }
  }

  @Override
  protected void writeWordSeparator() {
    line.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine(false);
  }

  @Override
  protected void writeParagraphEnd() throws IOException {
    super.writeParagraphEnd();
    endLine(true);
  }

  private void endLine(boolean paragraph) {
    String text = Words.tidy(line.toString());
    if (!text.isEmpty()) {
      lines.add(new PdfLine(text, size, paragraph));
    } else if (paragraph && !lines.isEmpty()) {
      PdfLine last = lines.removeLast();
      lines.add(new PdfLine(last.text(), last.size(), true));
    }
    line.setLength(0);
    size = 0;
  }
}
