package org.bapassistant.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The folder of the documents. Hidden files and files still being written by Office are left out.
 */
final class DocumentFolder {

  private static final int DEEPEST = 4;

  private final Path root;

  /**
   * @param root made when missing
   */
  DocumentFolder(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /** When a file was written last, and its size. */
  record Stamp(long modified, long size) {}

  /** The files by their path in the folder, {@code /} between folders. */
  Map<String, Stamp> files() throws IOException {
    Files.createDirectories(root);
    Map<String, Stamp> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root, DEEPEST)) {
      for (Path path : paths.filter(DocumentFolder::isWanted).toList()) {
        BasicFileAttributes attributes =
            Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        files.put(
            root.relativize(path).toString().replace('\\', '/'),
            new Stamp(attributes.lastModifiedTime().toMillis(), attributes.size()));
      }
    } catch (UncheckedIOException e) {
      throw new IOException(e);
    }
    return files;
  }

  private static boolean isWanted(Path path) {
    String name = path.getFileName().toString();
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
        && !name.startsWith(".")
        && !name.startsWith("~$");
  }

  Path path(String file) {
    return root.resolve(file);
  }

  /** Puts a file into the folder, whole or not at all. */
  void put(String file, InputStream content) throws IOException {
    Files.createDirectories(root);
    Path fresh = Files.createTempFile(root, ".upload", ".part");
    try {
      Files.copy(content, fresh, StandardCopyOption.REPLACE_EXISTING);
      Files.move(fresh, root.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  void remove(String file) throws IOException {
    Files.deleteIfExists(path(file));
  }

  /** Changes when the content of a file does. */
  String fingerprint(String file) throws IOException {
    MessageDigest sha = sha256();
    try (InputStream content = new DigestInputStream(Files.newInputStream(path(file)), sha)) {
      content.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
