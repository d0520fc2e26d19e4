package org.bapassistant.documents;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Makes files of every kind, good and bad. */
public final class TestFiles {

  private TestFiles() {}

  /** A PDF with one heading in large letters and one line of text on each page. */
  public static void pdf(Path file, List<String> headings, List<String> lines) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      Fonts fonts = new Fonts();
      for (int i = 0; i < lines.size(); i++) {
        page(pdf, fonts, headings.get(i), lines.get(i));
      }
      pdf.save(file.toFile());
    }
  }

  /** Made once a file: PDFBox says on each that it stands in for a font of Adobe's. */
  private record Fonts(PDType1Font bold, PDType1Font plain) {

    Fonts() {
      this(
          new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD),
          new PDType1Font(Standard14Fonts.FontName.HELVETICA));
    }
  }

  private static void page(PDDocument pdf, Fonts fonts, String heading, String line)
      throws IOException {
    PDPage page = new PDPage();
    pdf.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
      content.beginText();
      content.newLineAtOffset(50, 700);
      content.setFont(fonts.bold(), 20);
      content.showText(heading);
      content.newLineAtOffset(0, -60);
      content.setFont(fonts.plain(), 10);
      content.showText(line);
      content.endText();
    }
  }

  /** A PDF that asks for a password. */
  static void lockedPdf(Path file) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      page(pdf, new Fonts(), "Locked", "Nobody reads this.");
      var policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
      policy.setEncryptionKeyLength(128);
      pdf.protect(policy);
      pdf.save(file.toFile());
    }
  }

  /** A PDF as a scanner makes it: a picture, no text. */
  static void scannedPdf(Path file) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      BufferedImage image = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.drawImage(LosslessFactory.createFromImage(pdf, image), 0, 0, 600, 800);
      }
      pdf.save(file.toFile());
    }
  }

  /** A Word file with a heading, a paragraph, a page break and another paragraph. */
  static void word(Path file, String heading, String first, String second) throws IOException {
    try (XWPFDocument word = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      XWPFParagraph head = word.createParagraph();
      head.setStyle("Heading1");
      head.createRun().setText(heading);
      word.createParagraph().createRun().setText(first);
      XWPFParagraph next = word.createParagraph();
      next.setPageBreak(true);
      next.createRun().setText(second);
      word.write(out);
    }
  }

  /** A Word file that asks for a password. */
  static void lockedWord(Path file, Path scratch) throws Exception {
    word(scratch, "Locked", "Nobody reads this.", "Nor this.");
    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OPCPackage plain = OPCPackage.open(scratch.toFile());
          OutputStream locked = encryptor.getDataStream(container)) {
        plain.save(locked);
      } catch (InvalidFormatException e) {
        throw new IOException(e);
      }
      container.writeFilesystem(out);
    }
  }

  /** Slides with a title and a body each. */
  static void slides(Path file, List<String> titles, List<String> bodies) throws IOException {
    try (XMLSlideShow show = new XMLSlideShow();
        OutputStream out = Files.newOutputStream(file)) {
      var layout = show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_AND_CONTENT);
      for (int i = 0; i < titles.size(); i++) {
        XSLFSlide slide = show.createSlide(layout);
        slide.getPlaceholder(0).setText(titles.get(i));
        slide.getPlaceholder(1).setText(bodies.get(i));
      }
      show.write(out);
    }
  }

  /** A Word file whose text is the letter a, so many millions of times. */
  static void bomb(Path file, int millions) throws IOException {
    word(file, "a", "b", "c");
    Path plain = file.resolveSibling("plain.docx");
    Files.move(file, plain);
    byte[] million = "a".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
    try (ZipOutputStream zip = packaged(file, plain)) {
      zip.write(
          ("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                  + "<w:body><w:p><w:r><w:t>")
              .getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < millions; i++) {
        zip.write(million);
      }
      zip.write("</w:t></w:r></w:p></w:body></w:document>".getBytes(StandardCharsets.US_ASCII));
      zip.closeEntry();
    }
  }

  /** A Word file whose entities double themselves and that names a file of the server. */
  static void entities(Path file) throws IOException {
    Path plain = file.resolveSibling("plain.docx");
    word(plain, "a", "b", "c");
    StringBuilder type = new StringBuilder("<!DOCTYPE d [<!ENTITY e0 \"lol\">");
    for (int i = 1; i < 30; i++) {
      type.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
    }
    try (ZipOutputStream zip = packaged(file, plain)) {
      zip.write(
          ("<?xml version=\"1.0\"?>"
                  + type
                  + "<!ENTITY host SYSTEM \"file:///etc/hostname\">]>"
                  + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                  + "<w:body><w:p><w:r><w:t>&host;&e29;</w:t></w:r></w:p></w:body></w:document>")
              .getBytes(StandardCharsets.US_ASCII));
      zip.closeEntry();
    }
  }

  /** All parts of a package but its text, whose entry stands open. */
  private static ZipOutputStream packaged(Path file, Path plain) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
    try (var parts = new java.util.zip.ZipFile(plain.toFile())) {
      for (var part :
          parts.stream().filter(p -> !p.getName().equals("word/document.xml")).toList()) {
        zip.putNextEntry(new ZipEntry(part.getName()));
        parts.getInputStream(part).transferTo(zip);
        zip.closeEntry();
      }
    }
    zip.putNextEntry(new ZipEntry("word/document.xml"));
    return zip;
  }
}
