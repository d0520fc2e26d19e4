package org.bapassistant.materials;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.Card;
import org.bapassistant.knowledge.Fault;
import org.bapassistant.knowledge.KnowledgeBase;
import org.bapassistant.knowledge.Section;
import org.bapassistant.knowledge.SectionKind;
import org.bapassistant.knowledge.Statement;

/**
 * Fills in the wording of cards: <code>{{bap-q1#say-this[1]}}</code> is the first phrase of that
 * section, <code>{{bap-q1#say-this}}</code> the whole section, <code>{{bap-q1#title}}</code> the
 * title. A bullet or phrase that holds a whole section and nothing else becomes one line for each
 * statement.
 */
final class Includes {

  private static final Pattern INCLUDE =
      Pattern.compile("\\{\\{([a-z0-9-]+)#([a-z-]+)(?:\\[(\\d+)])?}}");
  private static final Pattern WHOLE_LINE =
      Pattern.compile("([->] )\\{\\{[a-z0-9-]+#[a-z-]+}}\\s*");
  private static final String OWN_CHOICE = "PRACTICE";

  private final KnowledgeBase knowledgeBase;
  private final Language language;
  private final String file;
  private final List<Fault> faults;
  private final Set<String> cards = new LinkedHashSet<>();

  Includes(KnowledgeBase knowledgeBase, Language language, String file, List<Fault> faults) {
    this.knowledgeBase = knowledgeBase;
    this.language = language;
    this.file = file;
    this.faults = faults;
  }

  /** Ids of the cards named so far. */
  List<String> cards() {
    return List.copyOf(cards);
  }

  /**
   * The lines that a written line stands for.
   *
   * @param number of the line, from 1, for faults
   */
  List<String> expand(String line, int number) {
    if (line.contains("{{") && !INCLUDE.matcher(line).find()) {
      fault(number, "an include is written {{card-id#section}} or {{card-id#section[1]}}");
    }
    Matcher whole = WHOLE_LINE.matcher(line);
    if (whole.matches()) {
      Matcher include = INCLUDE.matcher(line);
      include.find();
      return statements(include.toMatchResult(), number).stream()
          .map(text -> whole.group(1) + text)
          .toList();
    }
    return List.of(
        INCLUDE
            .matcher(line)
            .replaceAll(
                found -> Matcher.quoteReplacement(String.join(" ", statements(found, number)))));
  }

  private List<String> statements(MatchResult include, int number) {
    String id = include.group(1);
    cards.add(id);
    Optional<Card> card = knowledgeBase.card(id, language).filter(c -> c.language() == language);
    if (card.isEmpty()) {
      fault(number, "no published card '" + id + "' in " + language.tag());
      return List.of();
    }
    if (include.group(2).equals("title")) {
      return List.of(card.get().title());
    }
    Optional<Section> section = SectionKind.ofAnchor(include.group(2)).flatMap(card.get()::section);
    if (section.isEmpty()) {
      fault(number, "card '" + id + "' has no section '" + include.group(2) + "'");
      return List.of();
    }
    return chosen(section.get().statements(), include, number).stream()
        .map(Includes::marked)
        .toList();
  }

  private List<Statement> chosen(List<Statement> all, MatchResult include, int number) {
    if (include.group(3) == null) {
      return all;
    }
    int position = Integer.parseInt(include.group(3));
    if (position < 1 || position > all.size()) {
      fault(
          number,
          "section '%s' of card '%s' has %d statements, so [1] to [%d]"
              .formatted(include.group(2), include.group(1), all.size(), all.size()));
      return List.of();
    }
    return List.of(all.get(position - 1));
  }

  private static String marked(Statement statement) {
    List<String> keys = new ArrayList<>(statement.sources());
    keys.remove(OWN_CHOICE);
    return keys.isEmpty()
        ? statement.text()
        : statement.text() + " [" + String.join(", ", keys) + "]";
  }

  private void fault(int number, String message) {
    faults.add(new Fault(file, number, message));
  }
}
