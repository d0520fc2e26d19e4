package org.bapassistant.documents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/** Which documents there are and how far each has come. Safe for use by several threads. */
final class Shelf {

  private final Map<String, ShelvedDocument> byFile = new ConcurrentSkipListMap<>();

  List<ShelvedDocument> all() {
    return List.copyOf(byFile.values());
  }

  Optional<ShelvedDocument> find(String id) {
    return byFile.values().stream().filter(document -> document.id().equals(id)).findFirst();
  }

  /** Makes place for a file that is not on the shelf yet. */
  void expect(String file) {
    byFile.computeIfAbsent(
        file,
        name ->
            new ShelvedDocument(
                DocumentNames.id(name),
                name,
                DocumentNames.title("", name),
                new DocumentState.Waiting()));
  }

  /** Changes a document unless it is gone. */
  void change(String file, UnaryOperator<ShelvedDocument> change) {
    byFile.computeIfPresent(file, (name, document) -> change.apply(document));
  }

  boolean holds(String file) {
    return byFile.containsKey(file);
  }

  /** Takes off the shelf what is not among these files; returns it. */
  Set<String> keepOnly(Set<String> files) {
    Set<String> gone = new TreeSet<>(byFile.keySet());
    gone.removeAll(files);
    byFile.keySet().removeAll(gone);
    return gone;
  }
}
