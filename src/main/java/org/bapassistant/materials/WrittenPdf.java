package org.bapassistant.materials;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Writes running text as a tagged PDF with embedded fonts and numbered pages, in the largest size
 * at which it keeps to its pages, so that a card that grows by a line does not cost a page.
 */
final class WrittenPdf {

  /**
   * Sizes in points, largest first. A sheet of one page may fill it; a longer one begins at 9.8.
   */
  private static final double[] SIZES = {10.6, 10.2, 9.8, 9.4, 9, 8.6, 8.2};

  private static final int USUAL = 2;

  private WrittenPdf() {}

  static byte[] write(Material material, Paper paper, Colophon colophon) {
    int low = material.pages() == 1 ? 0 : USUAL;
    int high = SIZES.length - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      byte[] pdf = write(material, paper, colophon, SIZES[middle]);
      if (pages(pdf) > material.pages()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return write(material, paper, colophon, SIZES[low]);
  }

  private static byte[] write(Material material, Paper paper, Colophon colophon, double size) {
    return render(WrittenDocument.of(material, paper, colophon, size));
  }

  /** Well-formed HTML as a tagged PDF with embedded fonts. */
  static byte[] render(String html) {
    XRLog.setLoggingEnabled(false);
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      for (Typeface face : Typeface.values()) {
        FontStyle style = face.style().equals("italic") ? FontStyle.ITALIC : FontStyle.NORMAL;
        builder.useFont(face::open, Typeface.FAMILY, face.weight(), style, true);
      }
      builder
          .usePdfUaAccessibility(true)
          .useUnicodeLineBreaker(new SpaceBreaker())
          .withHtmlContent(html, "")
          .toStream(out)
          .run();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a sheet cannot be written as PDF", e);
    }
  }

  static int pages(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException("a PDF just written cannot be read", e);
    }
  }
}
