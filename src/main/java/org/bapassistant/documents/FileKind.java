package org.bapassistant.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.Tika;

/** The kinds of files that are read, told by what is in a file and not by its name. */
enum FileKind {
  PDF(new PdfReader()),
  WORD(new WordReader()),
  SLIDES(new SlidesReader()),
  HTML(new HtmlReader()),
  MARKDOWN(new MarkdownReader());

  private final FileReader reader;

  FileKind(FileReader reader) {
    this.reader = reader;
  }

  FileReader reader() {
    return reader;
  }

  /**
   * The kind of a file.
   *
   * @throws Refused when it is none of these, or locked by a password
   */
  static FileKind of(Path file) throws IOException, Refused {
    String type = new Tika().detect(file);
    return switch (type) {
      case "application/pdf" -> PDF;
      case "text/html", "application/xhtml+xml" -> HTML;
      case "application/zip" -> packaged(file);
      default -> {
        if (type.contains("openxmlformats") || type.equals("application/x-tika-ooxml")) {
          yield packaged(file);
        }
        if (type.startsWith("text/")) {
          yield MARKDOWN;
        }
        throw new Refused(isLocked(file) ? Refusal.ENCRYPTED : unreadable(file));
      }
    };
  }

  private static FileKind packaged(Path file) throws IOException, Refused {
    if (isLocked(file)) {
      throw new Refused(Refusal.ENCRYPTED);
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("word/document.xml") != null) {
        return WORD;
      }
      if (zip.getEntry("ppt/presentation.xml") != null) {
        return SLIDES;
      }
    }
    throw new Refused(Refusal.UNSUPPORTED);
  }

  /** Office keeps a document with a password inside an old-style container. */
  private static boolean isLocked(Path file) throws IOException {
    if (FileMagic.valueOf(file.toFile()) != FileMagic.OLE2) {
      return false;
    }
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      return container.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
    }
  }

  /** Bytes that are nothing known, under a name that promises something known, are damage. */
  private static Refusal unreadable(Path file) throws IOException {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean promises = name.matches(".*\\.(pdf|docx|pptx|html?|md)");
    String byBytes = new Tika().detect(Files.newInputStream(file));
    return promises && byBytes.equals("application/octet-stream")
        ? Refusal.DAMAGED
        : Refusal.UNSUPPORTED;
  }
}
