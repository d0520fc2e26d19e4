package org.bapassistant.channels.terminal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of a command line: {@code --name value}, {@code --flag} and plain words. */
final class Arguments {

  private final Map<String, String> options = new LinkedHashMap<>();
  private final List<String> plain = new ArrayList<>();

  /**
   * @param flags options that take no value
   * @throws UsageError when an option has no value
   */
  Arguments(List<String> words, Set<String> flags) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!word.startsWith("--")) {
        plain.add(word);
      } else if (word.contains("=")) {
        options.put(word.substring(2, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
      } else if (flags.contains(word.substring(2))) {
        options.put(word.substring(2), "true");
      } else if (i + 1 < words.size()) {
        options.put(word.substring(2), words.get(++i));
      } else {
        throw new UsageError(word + " needs a value");
      }
    }
  }

  List<String> plain() {
    return List.copyOf(plain);
  }

  boolean has(String name) {
    return options.containsKey(name);
  }

  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  Path path(String name) {
    return Path.of(option(name).orElseThrow(() -> new UsageError("--" + name + " is missing")));
  }

  /** A command line that cannot be understood. */
  static final class UsageError extends RuntimeException {

    UsageError(String message) {
      super(message);
    }
  }
}
