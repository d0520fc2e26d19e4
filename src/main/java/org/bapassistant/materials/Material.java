package org.bapassistant.materials;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.CardStatus;
import org.bapassistant.knowledge.Review;

/**
 * One printed sheet with the wording of its cards filled in.
 *
 * @param id unique within a language; also the file name
 * @param description one sentence on what it is for
 * @param pages how many pages it prints on, on the paper that needs more
 * @param parts its lines; what the drawn layouts set
 * @param markdown the same as running text with source marks; what the written layout sets
 * @param sources keys of the sources that it cites, in order of appearance
 * @param cards ids of the cards that it takes wording from, in order of appearance
 * @param file path relative to the knowledge base
 */
public record Material(
    String id,
    Language language,
    String title,
    String description,
    Audience audience,
    Layout layout,
    int pages,
    CardStatus status,
    Review review,
    List<Part> parts,
    String markdown,
    List<String> sources,
    List<String> cards,
    String file) {

  public Material {
    parts = List.copyOf(parts);
    sources = List.copyOf(sources);
    cards = List.copyOf(cards);
  }

  /** Title, headings and lines, in reading order, without source marks. */
  public List<String> words() {
    List<String> words = new ArrayList<>(List.of(title));
    for (Part part : parts) {
      words.add(part.heading());
      part.lines().forEach(line -> words.add(line.words()));
    }
    return words.stream().filter(text -> !text.isBlank()).toList();
  }

  Stream<Part> parts(String role) {
    return parts.stream().filter(part -> part.role().equals(role));
  }

  /** The first part of a role; an empty one when the sheet has none. */
  Part part(String role) {
    return parts(role).findFirst().orElse(new Part(role, "", List.of()));
  }
}
