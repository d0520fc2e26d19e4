package org.bapassistant.channels.terminal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bapassistant.answering.Citation;
import org.bapassistant.conversation.Assistant;
import org.bapassistant.conversation.Reply;
import org.bapassistant.core.ConversationId;
import org.bapassistant.core.Utterance;
import tools.jackson.databind.JsonNode;

/**
 * A written conversation, asked turn by turn: {@code {"id", "turns": [{"text", "topic", "also",
 * "needs_history"}]}}. What counts is the card that the reply shows: first its citations, then its
 * alternatives.
 */
final class MeasuredConversation {

  private MeasuredConversation() {}

  static void measure(
      JsonNode conversation,
      Assistant assistant,
      Map<String, MeasureCommand.Tally> tallies,
      boolean details,
      PrintStream out) {
    String id = conversation.path("id").asString("");
    String language = conversation.path("lang").asString("");
    int number = 0;
    for (JsonNode turn : conversation.path("turns")) {
      number++;
      Reply reply =
          assistant.reply(
              new Utterance(
                  turn.path("text").asString(""),
                  new ConversationId("measure-" + id),
                  Optional.empty()));
      int rank = rank(reply, MeasureCommand.topics(turn));
      List<String> groups = new ArrayList<>(List.of("turns"));
      groups.add("turns, language " + (language.isEmpty() ? reply.language().tag() : language));
      if (turn.path("needs_history").asBoolean(false)) {
        groups.add("turns that need history");
      }
      for (String group : groups) {
        tallies
            .computeIfAbsent(group, name -> new MeasureCommand.Tally())
            .count(rank, reply.outcome());
      }
      if (details && rank != 1) {
        out.printf(
            "%s turn %d rank %d %s wanted %s got %s%n",
            id, number, rank, reply.outcome(), MeasureCommand.topics(turn), shown(reply));
      }
    }
  }

  private static int rank(Reply reply, Set<String> right) {
    List<String> shown = shown(reply);
    for (int i = 0; i < shown.size(); i++) {
      if (right.contains(shown.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The ids of the cards that a reply shows, each of which is its own topic. */
  private static List<String> shown(Reply reply) {
    List<String> shown = new ArrayList<>(reply.citations().stream().map(Citation::cardId).toList());
    reply.alternatives().forEach(alternative -> shown.add(alternative.cardId()));
    return shown;
  }
}
