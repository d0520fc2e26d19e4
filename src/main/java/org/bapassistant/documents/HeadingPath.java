package org.bapassistant.documents;

import java.util.ArrayList;
import java.util.List;

/** The headings under which one stands while reading on. */
final class HeadingPath {

  private final List<Block> open = new ArrayList<>();

  /** A heading ends those of its own and of deeper levels. */
  void enter(Block heading) {
    open.removeIf(earlier -> earlier.level() >= heading.level());
    open.add(heading);
  }

  List<String> path() {
    return open.stream().map(Block::text).toList();
  }
}
