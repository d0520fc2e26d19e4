package org.bapassistant.knowledge;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** Looks up the enum constant that a word in a card file stands for. */
final class Words {

  private Words() {}

  static <E extends Enum<E>> Optional<E> find(
      E[] constants, Function<E, String> word, String wanted) {
    return Arrays.stream(constants).filter(c -> word.apply(c).equals(wanted)).findFirst();
  }
}
