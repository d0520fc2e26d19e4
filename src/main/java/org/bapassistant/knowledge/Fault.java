package org.bapassistant.knowledge;

/**
 * Something wrong in a knowledge-base file.
 *
 * @param file path relative to the knowledge base
 * @param line from 1
 * @param message what is wrong and how to mend it
 */
public record Fault(String file, int line, String message) implements Comparable<Fault> {

  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }

  @Override
  public int compareTo(Fault other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Integer.compare(line, other.line);
  }
}
