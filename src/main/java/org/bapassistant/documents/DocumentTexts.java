package org.bapassistant.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the documents say, one file each in the data directory, so that each is read once only. */
final class DocumentTexts {

  private static final Logger log = LoggerFactory.getLogger(DocumentTexts.class);

  private final JsonMapper json = JsonMapper.builder().build();
  private final Path folder;

  /**
   * @param folder made when missing
   */
  DocumentTexts(Path folder) {
    this.folder = folder;
  }

  /** A kept text and the fingerprint of the file that it came from. */
  record Kept(String fingerprint, String title, DocumentText text) {}

  Optional<Kept> load(String id) {
    Path file = file(id);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(json.readValue(Files.readAllBytes(file), Kept.class));
    } catch (IOException | JacksonException e) {
      log.warn("The kept text of a document is damaged; the document is read again.");
      return Optional.empty();
    }
  }

  void save(String id, Kept kept) throws IOException {
    Files.createDirectories(folder);
    Path fresh = Files.createTempFile(folder, "text", ".tmp");
    Files.write(fresh, json.writeValueAsBytes(kept));
    Files.move(fresh, file(id), StandardCopyOption.REPLACE_EXISTING);
  }

  void remove(String id) throws IOException {
    Files.deleteIfExists(file(id));
  }

  private Path file(String id) {
    return folder.resolve(id + ".json");
  }
}
