package org.bapassistant.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/** Reads PowerPoint files (.pptx): a slide is a page, its title a heading, notes come last. */
final class SlidesReader implements FileReader {

  private static final int DEEPEST_GROUP = 20;

  @Override
  public DocumentText read(Path file, ReadingLimits limits, PageProgress progress)
      throws IOException, Refused {
    try (OPCPackage open = OPCPackage.open(file.toFile(), PackageAccess.READ);
        XMLSlideShow show = new XMLSlideShow(open)) {
      PageBuilder pages = new PageBuilder(limits, progress);
      List<XSLFSlide> slides = show.getSlides();
      for (int i = 0; i < slides.size(); i++) {
        if (i > 0) {
          pages.turn();
        }
        add(slides.get(i), pages);
      }
      String title = show.getProperties().getCoreProperties().getTitle();
      boolean named = title != null && !title.equalsIgnoreCase("PowerPoint Presentation");
      return new DocumentText(named ? Words.tidy(title) : "", true, pages.pages());
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  private static void add(XSLFSlide slide, PageBuilder pages) {
    String title = slide.getTitle() == null ? "" : slide.getTitle();
    pages.add(title, 1);
    add(slide.getShapes(), title, pages, 0);
    if (slide.getNotes() != null) {
      slide
          .getNotes()
          .getTextParagraphs()
          .forEach(paragraphs -> paragraphs.forEach(p -> pages.add(p.getText(), 0)));
    }
  }

  private static void add(List<XSLFShape> shapes, String title, PageBuilder pages, int depth) {
    for (XSLFShape shape : shapes) {
      if (shape instanceof XSLFTextShape text && !text.getText().equals(title)) {
        for (XSLFTextParagraph paragraph : text.getTextParagraphs()) {
          pages.add(paragraph.getText(), 0);
        }
      } else if (shape instanceof XSLFTable table) {
        table.getRows().forEach(row -> pages.add(row(row.getCells()), 0));
      } else if (shape instanceof XSLFGroupShape group && depth < DEEPEST_GROUP) {
        add(group.getShapes(), title, pages, depth + 1);
      }
    }
  }

  private static String row(List<XSLFTableCell> cells) {
    return cells.stream()
        .map(XSLFTableCell::getText)
        .map(Words::tidy)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" | "));
  }
}
