package org.bapassistant.curation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.Group;

/**
 * A card that is written on site, in its latest version.
 *
 * @param id unique among all cards
 * @param version counts the changes, from 1
 * @param content the card file as {@code docs/cards.md} describes it
 * @param questions how people ask for it
 * @param author who wrote this version
 * @param live what answers questions now; empty while nothing of it was published, or after it was
 *     retired
 */
public record CuratedCard(
    String id,
    Language language,
    Group group,
    int version,
    CuratedStatus status,
    String content,
    List<String> questions,
    String author,
    Instant changedAt,
    Optional<Live> live) {

  public CuratedCard {
    questions = List.copyOf(questions);
  }

  /** The published form; a later draft does not touch it. */
  public record Live(String content, List<String> questions) {

    public Live {
      questions = List.copyOf(questions);
    }
  }

  /** The path that its file has in a knowledge base. */
  public String file() {
    return group.wireName() + "/" + id + "." + language.tag() + ".md";
  }

  CuratedCard with(CuratedStatus next, Optional<Live> nextLive, String actor, Instant now) {
    return new CuratedCard(
        id, language, group, version + 1, next, content, questions, actor, now, nextLive);
  }

  CuratedCard saying(String newContent, List<String> newQuestions, String actor, Instant now) {
    return new CuratedCard(
        id,
        language,
        group,
        version + 1,
        CuratedStatus.DRAFT,
        newContent,
        newQuestions,
        actor,
        now,
        live);
  }
}
