package org.bapassistant.documents;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** Ids, titles and file names of documents. */
final class DocumentNames {

  private static final Pattern READABLE =
      Pattern.compile(".+\\.(pdf|docx|pptx|html?|md|markdown|txt)", Pattern.CASE_INSENSITIVE);
  private static final Pattern UNFIT = Pattern.compile("[^\\p{L}\\p{N} ._()-]+");
  private static final int LONGEST = 120;

  private DocumentNames() {}

  /** The id of a file by its path in the folder: readable, safe in addresses, always the same. */
  static String id(String file) {
    String plain =
        Normalizer.normalize(withoutEnding(file), Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    String slug =
        plain.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    CRC32 crc = new CRC32();
    crc.update(file.getBytes(StandardCharsets.UTF_8));
    return slug.substring(0, Math.min(40, slug.length()))
        + "-"
        + String.format(Locale.ROOT, "%08x", crc.getValue());
  }

  /** The title of a document: what it calls itself when that is worth showing, else its file's. */
  static String title(String own, String file) {
    boolean poor =
        own.isBlank()
            || own.length() > 200
            || own.toLowerCase(Locale.ROOT).matches("(microsoft word|untitled|document|slide).*");
    String title = poor ? withoutEnding(file.substring(file.lastIndexOf('/') + 1)) : own;
    title = Words.tidy(title);
    return title.contains(" ") && !poor ? title : title.replace('_', ' ').strip();
  }

  /**
   * The name under which an uploaded file is kept, or empty when its ending is none that is read.
   */
  static Optional<String> fileName(String given) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String fit =
        UNFIT.matcher(Normalizer.normalize(last, Normalizer.Form.NFC)).replaceAll(" ").strip();
    String visible = fit.replaceAll("^[.~]+", "");
    int cut = Math.max(0, visible.length() - LONGEST);
    String name = visible.substring(cut).strip();
    return isReadable(name) ? Optional.of(name) : Optional.empty();
  }

  static boolean isReadable(String file) {
    return READABLE.matcher(file).matches();
  }

  private static String withoutEnding(String file) {
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }
}
