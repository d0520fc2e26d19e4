package org.bapassistant.documents;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts paragraphs that are longer than a passage at the ends of their sentences. */
final class Paragraphs {

  private static final int LONGEST = 150;

  private Paragraphs() {}

  static DocumentText cut(DocumentText text) {
    return new DocumentText(
        text.title(),
        text.paged(),
        text.pages().stream()
            .map(
                page ->
                    new PageText(
                        page.number(),
                        page.label(),
                        page.blocks().stream().flatMap(b -> cut(b).stream()).toList()))
            .toList());
  }

  private static List<Block> cut(Block block) {
    if (block.isHeading() || Words.count(block.text()) <= LONGEST) {
      return List.of(block);
    }
    List<Block> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (String sentence : sentences(block.text())) {
      if (!part.isEmpty() && Words.count(part.toString()) + Words.count(sentence) > LONGEST) {
        parts.add(Block.plain(part.toString().strip()));
        part.setLength(0);
      }
      part.append(sentence);
    }
    parts.add(Block.plain(part.toString().strip()));
    return parts;
  }

  /** Sentences with their spaces; one without an end in sight is cut between words. */
  private static List<String> sentences(String text) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> sentences = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      sentences.addAll(pieces(text.substring(start, end)));
      start = end;
    }
    return sentences;
  }

  private static List<String> pieces(String sentence) {
    String[] words = sentence.strip().split(" ");
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < words.length; i += LONGEST) {
      int end = Math.min(words.length, i + LONGEST);
      pieces.add(String.join(" ", List.of(words).subList(i, end)) + " ");
    }
    return pieces;
  }
}
