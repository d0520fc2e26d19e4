package org.bapassistant.documents;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The clinic's own documents.
 *
 * @param dataDir where what was read is kept
 * @param documents the folder that is watched; {@code documents} in the data directory by default
 * @param documentsLimit largest file
 * @param documentsPages most pages of a file
 * @param documentsTime longest time for reading a file
 * @param documentsUpload who may add and delete files through the page
 * @param documentsWatch whether the folder is watched; commands of the terminal only search
 */
@ConfigurationProperties("assistant")
public record DocumentsProperties(
    @DefaultValue("./data") Path dataDir,
    @Nullable Path documents,
    @DefaultValue("50MB") DataSize documentsLimit,
    @DefaultValue("3000") int documentsPages,
    @DefaultValue("3m") Duration documentsTime,
    @DefaultValue("local") Uploads documentsUpload,
    @DefaultValue("true") boolean documentsWatch) {

  private static final long MOST_CHARACTERS = 20_000_000;
  private static final int READING_MEGABYTES = 400;

  /** Who may add and delete files through the page, as long as there are no accounts. */
  public enum Uploads {
    /** A browser on the same computer. */
    LOCAL,
    /** Whoever reaches the server; for servers behind a login of their own. */
    EVERYONE,
    /** Nobody; files are put into the folder. */
    OFF
  }

  Path folder() {
    return documents == null ? dataDir.resolve("documents") : documents;
  }

  ReadingLimits limits() {
    return new ReadingLimits(
        documentsLimit.toBytes(),
        documentsPages,
        MOST_CHARACTERS,
        documentsTime,
        READING_MEGABYTES);
  }
}
