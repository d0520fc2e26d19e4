package org.bapassistant.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBrType;

/**
 * Reads Word files (.docx). Pages are counted by the breaks that Word left when it last laid the
 * file out, and by breaks that the author set.
 */
final class WordReader implements FileReader {

  private static final Pattern HEADING = Pattern.compile("(?:heading|titre)\\s*([1-6])");

  @Override
  public DocumentText read(Path file, ReadingLimits limits, PageProgress progress)
      throws IOException, Refused {
    try (OPCPackage open = OPCPackage.open(file.toFile(), PackageAccess.READ);
        XWPFDocument word = new XWPFDocument(open)) {
      PageBuilder pages = new PageBuilder(limits, progress);
      for (IBodyElement element : word.getBodyElements()) {
        if (element instanceof XWPFParagraph paragraph) {
          add(paragraph, word, pages);
        } else if (element instanceof XWPFTable table) {
          add(table, pages);
        }
      }
      String title = word.getProperties().getCoreProperties().getTitle();
      return new DocumentText(title == null ? "" : Words.tidy(title), true, pages.pages());
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  private static void add(XWPFParagraph paragraph, XWPFDocument word, PageBuilder pages)
      throws Refused {
    if (paragraph.isPageBreak()) {
      pages.turn();
    }
    int level = level(paragraph, word);
    StringBuilder text = new StringBuilder();
    for (XWPFRun run : paragraph.getRuns()) {
      if (breaksPage(run)) {
        pages.add(text.toString(), level);
        text.setLength(0);
        pages.turn();
      }
      text.append(run.text());
    }
    pages.add(text.toString(), level);
  }

  private static boolean breaksPage(XWPFRun run) {
    return !run.getCTR().getLastRenderedPageBreakList().isEmpty()
        || run.getCTR().getBrList().stream().anyMatch(b -> b.getType() == STBrType.PAGE);
  }

  private static void add(XWPFTable table, PageBuilder pages) throws Refused {
    for (XWPFTableRow row : table.getRows()) {
      boolean breaks =
          row.getTableCells().stream()
              .flatMap(cell -> cell.getParagraphs().stream())
              .flatMap(paragraph -> paragraph.getRuns().stream())
              .anyMatch(WordReader::breaksPage);
      if (breaks) {
        pages.turn();
      }
      pages.add(
          row.getTableCells().stream()
              .map(XWPFTableCell::getText)
              .map(Words::tidy)
              .filter(text -> !text.isEmpty())
              .collect(Collectors.joining(" | ")),
          0);
    }
  }

  private static int level(XWPFParagraph paragraph, XWPFDocument word) {
    String id = paragraph.getStyleID();
    if (id == null) {
      return 0;
    }
    XWPFStyle style = word.getStyles() == null ? null : word.getStyles().getStyle(id);
    String name = (style == null ? id : style.getName()).toLowerCase(Locale.ROOT);
    Matcher heading = HEADING.matcher(name);
    return heading.lookingAt() ? Integer.parseInt(heading.group(1)) : name.equals("title") ? 1 : 0;
  }
}
