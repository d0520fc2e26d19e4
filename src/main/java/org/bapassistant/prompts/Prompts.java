package org.bapassistant.prompts;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The prompts in use: of each name the newest version. */
public final class Prompts {

  private final Map<String, Prompt> newest;

  Prompts(Map<String, Prompt> newest) {
    this.newest = Map.copyOf(newest);
  }

  /**
   * The prompt of a name, such as {@code answering/answer}.
   *
   * @throws IllegalStateException naming the file to put back, when there is none
   */
  public Prompt named(String name) {
    return Optional.ofNullable(newest.get(name))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "assistant.prompts: file " + name + "/v1.md is missing; put it back"));
  }

  Collection<Prompt> all() {
    return newest.values();
  }
}
