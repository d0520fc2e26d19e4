package org.bapassistant.materials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What a reader's program finds in a PDF.
 *
 * @param foreignFonts names of fonts that the file does not carry
 */
record PrintedPages(
    int count,
    double width,
    double height,
    String title,
    String language,
    boolean tagged,
    String text,
    List<String> foreignFonts) {

  static PrintedPages of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> foreign = new ArrayList<>();
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          var font = page.getResources().getFont(name);
          if (!font.isEmbedded()) {
            foreign.add(font.getName());
          }
        }
      }
      var box = document.getPage(0).getMediaBox();
      var catalog = document.getDocumentCatalog();
      return new PrintedPages(
          document.getNumberOfPages(),
          box.getWidth(),
          box.getHeight(),
          document.getDocumentInformation().getTitle(),
          catalog.getLanguage(),
          catalog.getMarkInfo() != null
              && catalog.getMarkInfo().isMarked()
              && catalog.getStructureTreeRoot() != null,
          new PDFTextStripper().getText(document).replaceAll("\\s+", " "),
          foreign);
    } catch (IOException e) {
      throw new UncheckedIOException("the PDF cannot be read", e);
    }
  }
}
