package org.bapassistant.materials;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.bapassistant.materials.Shape.Outline;
import org.bapassistant.materials.Shape.Step;
import org.bapassistant.materials.Shape.Words;

/**
 * Writes a drawing as a PDF of one page, fonts embedded, its words tagged in reading order so that
 * a screen reader finds headings and sentences.
 */
final class DrawnPdf {

  private final Map<Typeface, PDType0Font> fonts = new EnumMap<>(Typeface.class);
  private final PDDocument document;
  private final PDPageContentStream content;
  private final TagTree tags;

  private DrawnPdf(PDDocument document, PDPage page, Material material) throws IOException {
    this.document = document;
    this.tags = new TagTree(document, page, material);
    this.content = new PDPageContentStream(document, page);
  }

  static byte[] write(Drawing drawing, Material material) {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      float width = (float) drawing.width();
      float height = (float) drawing.height();
      PDPage page = new PDPage(new PDRectangle(width, height));
      document.addPage(page);
      DrawnPdf pdf = new DrawnPdf(document, page, material);
      pdf.draw(drawing);
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("sheet " + material.id() + " cannot be written as PDF", e);
    }
  }

  private void draw(Drawing drawing) throws IOException {
    // Turn the page over once, so that y grows downwards as in the drawing.
    content.transform(new Matrix(1, 0, 0, -1, 0, (float) drawing.height()));
    for (Shape shape : drawing.shapes()) {
      switch (shape) {
        case Outline outline -> outline(outline);
        case Words words -> words(words);
      }
    }
    content.close();
    tags.close();
  }

  private void outline(Outline outline) throws IOException {
    content.beginMarkedContent(org.apache.pdfbox.cos.COSName.ARTIFACT);
    for (Step step : outline.steps()) {
      step(step);
    }
    if (outline.fill().isPresent()) {
      content.setNonStrokingColor(colour(outline.fill().get()));
    }
    if (outline.stroke().isPresent()) {
      content.setStrokingColor(colour(outline.stroke().get()));
      content.setLineWidth((float) outline.width());
      content.setLineCapStyle(1);
      float dash = (float) outline.dash();
      content.setLineDashPattern(dash > 0 ? new float[] {dash} : new float[0], 0);
    }
    if (outline.fill().isPresent() && outline.stroke().isPresent()) {
      content.fillAndStroke();
    } else if (outline.fill().isPresent()) {
      content.fill();
    } else {
      content.stroke();
    }
    content.endMarkedContent();
  }

  private void step(Step step) throws IOException {
    switch (step) {
      case Step.Move(double x, double y) -> content.moveTo((float) x, (float) y);
      case Step.To(double x, double y) -> content.lineTo((float) x, (float) y);
      case Step.Curve(double x1, double y1, double x2, double y2, double x, double y) ->
          content.curveTo((float) x1, (float) y1, (float) x2, (float) y2, (float) x, (float) y);
      case Step.Close() -> content.closePath();
    }
  }

  private void words(Words words) throws IOException {
    tags.open(words, content);
    content.beginText();
    content.setFont(font(words.face()), (float) words.size());
    content.setNonStrokingColor(colour(words.ink()));
    content.setTextMatrix(new Matrix(1, 0, 0, -1, (float) words.left(), (float) words.y()));
    content.showText(words.text() + " ");
    content.endText();
    content.endMarkedContent();
  }

  private PDType0Font font(Typeface face) throws IOException {
    PDType0Font known = fonts.get(face);
    if (known == null) {
      try (var in = face.open()) {
        known = PDType0Font.load(document, in, true);
      }
      fonts.put(face, known);
    }
    return known;
  }

  private static java.awt.Color colour(Ink ink) {
    return new java.awt.Color(ink.rgb());
  }
}
