package org.bapassistant.answering;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bapassistant.knowledge.Card;
import org.bapassistant.knowledge.KnowledgeBase;

/**
 * What a model is told of the conversation so far: the latest turns word for word, of earlier ones
 * only which cards they led to, so that a long conversation stays within a budget.
 */
final class ConversationNotes {

  /** About four characters make a token in English and French. */
  private static final int CHARACTERS = 4 * 400;

  private static final int TITLES = 8;

  private ConversationNotes() {}

  /** The notes, oldest first; a dash when the conversation begins. */
  static String of(Question question, KnowledgeBase knowledgeBase) {
    List<Question.Earlier> history = question.history();
    int first = firstWhole(history);
    List<String> lines = new ArrayList<>();
    Set<String> titles = new LinkedHashSet<>();
    history.subList(0, first).forEach(turn -> titles.addAll(title(turn, question, knowledgeBase)));
    if (!titles.isEmpty()) {
      lines.add("Earlier: " + String.join("; ", titles.stream().limit(TITLES).toList()));
    }
    for (Question.Earlier turn : history.subList(first, history.size())) {
      lines.add("Clinician: " + turn.text());
      title(turn, question, knowledgeBase).forEach(title -> lines.add("Answered: " + title));
    }
    return lines.isEmpty() ? "-" : String.join("\n", lines);
  }

  /** The first turn from which on all fit word for word; the last always does, unless huge. */
  private static int firstWhole(List<Question.Earlier> history) {
    int left = CHARACTERS;
    int first = history.size();
    while (first > 0 && history.get(first - 1).text().length() <= left) {
      first--;
      left -= history.get(first).text().length();
    }
    return first;
  }

  private static List<String> title(
      Question.Earlier turn, Question question, KnowledgeBase knowledgeBase) {
    return turn.cardId().stream()
        .flatMap(id -> knowledgeBase.card(id, question.language()).stream())
        .map(Card::title)
        .toList();
  }
}
