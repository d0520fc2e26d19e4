package org.bapassistant.answering;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A card as the blocks of an answer, in Markdown, in the order of reading.
 *
 * @param safety what to check first; never reworded
 * @param say phrases
 * @param explanation what the card says in short, and why
 * @param rest what to avoid, the next step, and what to do if it goes badly
 */
record Frame(
    Optional<String> safety, Optional<String> say, List<String> explanation, List<String> rest) {

  Frame {
    explanation = List.copyOf(explanation);
    rest = List.copyOf(rest);
  }

  /** The whole answer. */
  String text() {
    return String.join(
        "\n\n",
        Stream.of(safety.stream(), say.stream(), explanation.stream(), rest.stream())
            .flatMap(blocks -> blocks)
            .toList());
  }
}
