package org.bapassistant.answering;

import java.util.List;
import org.bapassistant.knowledge.Source;

/**
 * A card that an answer rests on.
 *
 * @param n the number of its marks in the text, from 1
 * @param quote the sentence of the card that the answer leans on most
 * @param sources what the card itself rests on
 * @param url leads to the card with the passage highlighted
 * @param curated whether an opinion leader wrote it on site
 */
public record Citation(
    int n,
    String cardId,
    String title,
    List<String> topics,
    String quote,
    List<Source> sources,
    String url,
    boolean curated) {

  public Citation {
    topics = List.copyOf(topics);
    sources = List.copyOf(sources);
  }

  /** The same under another number. */
  public Citation numbered(int other) {
    return new Citation(other, cardId, title, topics, quote, sources, url, curated);
  }
}
