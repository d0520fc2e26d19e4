package org.bapassistant.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bapassistant.core.Language;

/** Reads a card file as {@code docs/cards.md} describes it. */
final class CardParser {

  private static final Pattern SOURCE_MARKS =
      Pattern.compile("\\s*\\[([A-Za-z0-9.-]+(?:,\\s*[A-Za-z0-9.-]+)*)]");
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=[.!?»”\"])(?:\\s*\\[[A-Za-z0-9., -]+])*\\s+(?=[\\p{Lu}\\d“\"«(])");

  private CardParser() {}

  /**
   * Reads one card.
   *
   * @param file path relative to the knowledge base, for faults
   * @param faults where faults go; a file with a fault gives no card
   * @return the card without wordings, or nothing when the file has a fault
   */
  static Optional<Card> parse(String file, String content, List<Fault> faults) {
    int before = faults.size();
    Optional<FrontMatter> read = FrontMatter.of(file, content, "docs/cards.md", faults);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    FrontMatter matter = read.get();
    Card card = card(file, matter, sections(file, matter.lines(), matter.bodyStart(), faults));
    return faults.size() == before ? Optional.of(card) : Optional.empty();
  }

  private static Card card(String file, FrontMatter matter, List<Section> sections) {
    return new Card(
        matter.text("id"),
        languageOf(file),
        matter.text("title"),
        matter.word("group", Group::of, Group.BAP),
        matter.word("kind", CardKind::of, CardKind.FACT),
        matter.list("topics"),
        matter.optionalWord("signal", Signal::of),
        matter.word("state", BapState::of, BapState.ENGAGE),
        matter.word("certainty", Certainty::of, Certainty.EXPERT_OPINION),
        matter.optionalList("tdf", TdfDomain::of),
        matter.optionalList("bct", BehaviourChangeTechnique::of),
        matter.list("sources"),
        matter.word("status", CardStatus::of, CardStatus.DRAFT),
        matter.review(),
        matter.optionalWord("pair", Optional::of),
        sections,
        List.of(),
        file);
  }

  private static Language languageOf(String file) {
    return file.endsWith(".fr.md") ? Language.FR : Language.EN;
  }

  private static List<Section> sections(
      String file, List<String> lines, int from, List<Fault> faults) {
    Map<SectionKind, List<String>> texts = new EnumMap<>(SectionKind.class);
    List<String> current = new ArrayList<>();
    for (int i = from; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("## ")) {
        current = new ArrayList<>();
        Optional<SectionKind> kind = SectionKind.of(line.substring(3).strip());
        if (kind.isEmpty() || texts.putIfAbsent(kind.get(), current) != null) {
          faults.add(
              new Fault(file, i + 1, "heading is not one of docs/cards.md, or stands twice"));
        }
      } else {
        current.add(line);
      }
    }
    List<Section> sections = new ArrayList<>();
    for (SectionKind kind : SectionKind.values()) {
      Optional<Section> section =
          Optional.ofNullable(texts.get(kind)).flatMap(t -> section(kind, t));
      section.ifPresent(sections::add);
      if (section.isEmpty() && kind.isRequired()) {
        faults.add(
            new Fault(file, from + 1, "section '## " + kind.heading() + "' is missing or empty"));
      }
    }
    return sections;
  }

  private static Optional<Section> section(SectionKind kind, List<String> lines) {
    List<String> bullets = new ArrayList<>();
    StringBuilder prose = new StringBuilder();
    for (String line : lines) {
      String text = line.strip();
      if (text.startsWith("- ")) {
        bullets.add(text.substring(2).strip());
      } else if (!text.isEmpty() && !bullets.isEmpty()) {
        bullets.set(bullets.size() - 1, bullets.getLast() + " " + text);
      } else if (!text.isEmpty()) {
        prose.append(text).append(' ');
      }
    }
    List<String> parts = new ArrayList<>();
    if (!prose.isEmpty()) {
      parts.addAll(sentences(prose.toString().strip()));
    }
    boolean bulleted = !bullets.isEmpty();
    parts.addAll(bullets);
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(kind, parts.stream().map(CardParser::statement).toList(), bulleted));
  }

  /** Splits prose at sentence ends; source marks stay with the sentence that they follow. */
  private static List<String> sentences(String prose) {
    List<String> sentences = new ArrayList<>();
    Matcher end = SENTENCE_END.matcher(prose);
    int start = 0;
    while (end.find()) {
      sentences.add(prose.substring(start, end.end()).strip());
      start = end.end();
    }
    sentences.add(prose.substring(start).strip());
    return sentences;
  }

  private static Statement statement(String text) {
    List<String> keys = new ArrayList<>();
    Matcher marks = SOURCE_MARKS.matcher(text);
    while (marks.find()) {
      keys.addAll(Arrays.asList(marks.group(1).split(",\\s*")));
    }
    return new Statement(marks.replaceAll("").strip(), keys);
  }
}
