package org.bapassistant.documents;

import java.io.IOException;
import java.nio.file.Path;

/** Reads files of one kind. */
@FunctionalInterface
interface FileReader {

  /**
   * The text of a file.
   *
   * @throws IOException when the file is damaged
   * @throws Refused when it is of a kind that is not read
   */
  DocumentText read(Path file, ReadingLimits limits, PageProgress progress)
      throws IOException, Refused;
}
