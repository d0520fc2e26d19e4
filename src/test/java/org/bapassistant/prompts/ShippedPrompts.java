package org.bapassistant.prompts;

import java.nio.file.Path;

/** The prompts of the product, for tests of other modules. */
public final class ShippedPrompts {

  private ShippedPrompts() {}

  /** All of them. */
  public static Prompts read() {
    return new Prompts(new PromptReader().read(PromptFiles.read(Path.of("prompts"))));
  }
}
