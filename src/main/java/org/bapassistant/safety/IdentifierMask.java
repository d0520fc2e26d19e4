package org.bapassistant.safety;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Replaces identifiers by their kind, as {@code [NAME]}; an age over 89 becomes {@code 90+}. Best
 * effort. Masking a masked text changes nothing. Safe for use by several threads.
 */
final class IdentifierMask {

  private final IdentifierDetector detector = new IdentifierDetector(NameLists.shipped());

  /** A text without the identifiers that were found, and their kinds in order of appearance. */
  record Masked(String text, List<String> kinds) {}

  /** Replaces every identifier that is found. */
  Masked mask(String text) {
    Set<String> kinds = new LinkedHashSet<>();
    StringBuilder masked = new StringBuilder(text.length());
    int from = 0;
    for (Identifier identifier : detector.find(text)) {
      masked.append(text, from, identifier.start()).append(identifier.kind().token());
      from = identifier.end();
      kinds.add(identifier.kind().name());
    }
    masked.append(text, from, text.length());
    return new Masked(masked.toString(), List.copyOf(kinds));
  }
}
