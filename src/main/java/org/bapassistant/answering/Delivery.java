package org.bapassistant.answering;

import java.util.function.Consumer;
import org.bapassistant.models.Stop;

/**
 * How an answer reaches the one who asked while it is being written.
 *
 * @param pieces takes what may be shown, in order, on the thread that answers; put together the
 *     pieces begin the answer's text
 * @param stop lets the reader end the writing
 */
public record Delivery(Consumer<String> pieces, Stop stop) {

  /** Nobody reads along. */
  public static Delivery whole() {
    return new Delivery(piece -> {}, new Stop());
  }
}
