package org.bapassistant.documents;

import java.util.List;
import java.util.Optional;

/**
 * A page of a document to look at.
 *
 * @param paged whether page numbers mean something
 * @param pages how many there are
 * @param marked the passage to mark, if any
 * @param orders whether it holds orders to an assistant, which are not quoted
 */
public record DocumentPage(
    String id,
    String title,
    boolean paged,
    int pages,
    PageText text,
    Optional<Range> marked,
    boolean orders) {

  /** Blocks from the first to the last, both included, counted from 0. */
  public record Range(int first, int last) {}

  /** A paragraph and whether it is marked. */
  public record Line(Block block, boolean marked, boolean first) {}

  /** The paragraphs in order. */
  public List<Line> lines() {
    List<Block> blocks = text.blocks();
    return java.util.stream.IntStream.range(0, blocks.size())
        .mapToObj(
            i ->
                new Line(
                    blocks.get(i),
                    marked.filter(r -> i >= r.first() && i <= r.last()).isPresent(),
                    marked.filter(r -> i == r.first()).isPresent()))
        .toList();
  }
}
