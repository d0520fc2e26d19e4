package org.bapassistant.safety;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A large set of words, kept as sorted 64-bit hashes (FNV-1a): eight bytes a word. A word that is
 * not in the set is taken for one with a chance of about one in ten to the thirteenth.
 */
final class WordHashes {

  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private final long[] sorted;

  private WordHashes(long[] sorted) {
    this.sorted = sorted;
  }

  /**
   * Reads files of the class path, one word a line, folded as by {@link TextWords#fold}; names that
   * end in {@code .gz} are unpacked. Lines with {@code #} are remarks.
   */
  static WordHashes read(List<String> resources) {
    long[] hashes = new long[1 << 12];
    int size = 0;
    for (String resource : resources) {
      for (String line : lines(resource)) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          hashes = size == hashes.length ? Arrays.copyOf(hashes, 2 * size) : hashes;
          hashes[size++] = hash(TextWords.fold(line.strip()));
        }
      }
    }
    long[] all = Arrays.copyOf(hashes, size);
    Arrays.sort(all);
    return new WordHashes(all);
  }

  boolean contains(String folded) {
    return Arrays.binarySearch(sorted, hash(folded)) >= 0;
  }

  /** The lines of a file of the class path. */
  static List<String> lines(String resource) {
    try (InputStream file = WordHashes.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException(resource + " is not on the class path; build again");
      }
      InputStream plain = resource.endsWith(".gz") ? new GZIPInputStream(file) : file;
      return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read; build again", e);
    }
  }

  private static long hash(String word) {
    long hash = OFFSET;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * PRIME;
    }
    return hash;
  }
}
