package org.bapassistant.documents;

import java.util.List;

/**
 * The text of one page or slide.
 *
 * @param number place in the file, from 1
 * @param label what is printed on the page, such as {@code iv}; the number when nothing else is
 *     known
 */
public record PageText(int number, String label, List<Block> blocks) {

  public PageText {
    blocks = List.copyOf(blocks);
  }

  static PageText of(int number, List<Block> blocks) {
    return new PageText(number, Integer.toString(number), blocks);
  }
}
