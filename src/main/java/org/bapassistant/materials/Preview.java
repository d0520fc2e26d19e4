package org.bapassistant.materials;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pictures of PDF pages. */
final class Preview {

  private static final float DPI = 60;

  private Preview() {}

  /** The first page of a PDF as PNG, at 60 dots an inch. */
  static byte[] png(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, DPI);
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a sheet cannot be shown in small", e);
    }
  }
}
