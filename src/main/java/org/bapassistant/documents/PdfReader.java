package org.bapassistant.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads PDF files page by page, with the labels printed on the pages. */
final class PdfReader implements FileReader {

  @Override
  public DocumentText read(Path file, ReadingLimits limits, PageProgress progress)
      throws IOException, Refused {
    try (PDDocument pdf = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      if (pdf.getNumberOfPages() > limits.pages()) {
        throw new Refused(Refusal.TOO_MANY_PAGES);
      }
      List<List<PdfLine>> pages = lines(pdf, progress);
      PageFurniture.remove(pages);
      return new DocumentText(title(pdf), true, PdfHeadings.of(pdf).pages(pages, labels(pdf)));
    } catch (InvalidPasswordException e) {
      throw new Refused(Refusal.ENCRYPTED);
    }
  }

  private static List<List<PdfLine>> lines(PDDocument pdf, PageProgress progress)
      throws IOException {
    PdfLines reader = new PdfLines();
    List<List<PdfLine>> pages = new ArrayList<>();
    int of = pdf.getNumberOfPages();
    for (int page = 1; page <= of; page++) {
      pages.add(reader.of(pdf, page));
      progress.pages(page, of);
    }
    return pages;
  }

  private static List<String> labels(PDDocument pdf) throws IOException {
    PDPageLabels labels = pdf.getDocumentCatalog().getPageLabels();
    List<String> all = new ArrayList<>();
    String[] named = labels == null ? new String[0] : labels.getLabelsByPageIndices();
    for (int i = 0; i < pdf.getNumberOfPages(); i++) {
      String label = i < named.length && named[i] != null ? Words.tidy(named[i]) : "";
      all.add(label.isBlank() ? Integer.toString(i + 1) : label);
    }
    return all;
  }

  private static String title(PDDocument pdf) {
    PDDocumentInformation information = pdf.getDocumentInformation();
    String title = information == null ? null : information.getTitle();
    return title == null ? "" : Words.tidy(title);
  }
}
