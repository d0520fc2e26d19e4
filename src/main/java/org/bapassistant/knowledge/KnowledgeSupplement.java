package org.bapassistant.knowledge;

import java.util.Map;

/** Files of the knowledge base that do not lie in its folder, such as cards written on site. */
public interface KnowledgeSupplement {

  /** Contents by path relative to the knowledge base; none is a path that the folder has. */
  Map<String, String> files();

  /** A number that changes when {@link #files()} would answer otherwise. */
  long stamp();
}
