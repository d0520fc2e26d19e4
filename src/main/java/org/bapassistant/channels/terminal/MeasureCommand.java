package org.bapassistant.channels.terminal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bapassistant.conversation.Assistant;
import org.bapassistant.conversation.Outcome;
import org.bapassistant.conversation.Reply;
import org.bapassistant.core.ConversationId;
import org.bapassistant.core.Utterance;
import org.bapassistant.knowledge.Card;
import org.bapassistant.retrieval.CardRetriever;
import org.bapassistant.retrieval.Query;
import org.bapassistant.retrieval.RankedCard;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code measure}: asks the questions of some files and counts how often the right card comes first
 * or among the first three, by the whole way that a question takes. A line is {@code {"text",
 * "topic", "also", "kind" or "expect"}}, or a conversation, see {@link MeasuredConversation};
 * topics that have no card are counted apart.
 */
final class MeasureCommand {

  private MeasureCommand() {}

  /** One group of questions and what came of them. */
  static final class Tally {
    int questions;
    int first;
    int third;
    double reciprocal;
    final Map<Outcome, Integer> outcomes = new LinkedHashMap<>();

    void count(int rank, Outcome outcome) {
      questions++;
      outcomes.merge(outcome, 1, Integer::sum);
      first += rank == 1 ? 1 : 0;
      third += rank >= 1 && rank <= 3 ? 1 : 0;
      reciprocal += rank >= 1 && rank <= 10 ? 1.0 / rank : 0;
    }

    String line(String name) {
      return String.format(
          Locale.ROOT,
          "%-34s %4d questions  success@1 %.3f  success@3 %.3f  mrr@10 %.3f  %s",
          name,
          questions,
          first / (double) Math.max(1, questions),
          third / (double) Math.max(1, questions),
          reciprocal / Math.max(1, questions),
          outcomes);
    }
  }

  static int run(
      ConfigurableApplicationContext context, List<Path> files, boolean details, PrintStream out)
      throws IOException {
    CardRetriever retriever = context.getBean(CardRetriever.class);
    retriever.awaitComplete();
    Assistant assistant = context.getBean(Assistant.class);
    JsonMapper json = context.getBean(JsonMapper.class);
    for (Path file : files) {
      Map<String, Tally> tallies = new LinkedHashMap<>();
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        JsonNode question = json.readTree(line);
        if (question.has("turns")) {
          MeasuredConversation.measure(question, assistant, tallies, details, out);
        } else if (question.has("text")) {
          measure(question, assistant, retriever, tallies, details, out);
        }
      }
      out.println(file.getFileName());
      tallies.forEach((name, tally) -> out.println("  " + tally.line(name)));
    }
    return 0;
  }

  private static void measure(
      JsonNode question,
      Assistant assistant,
      CardRetriever retriever,
      Map<String, Tally> tallies,
      boolean details,
      PrintStream out) {
    String text = question.get("text").asString();
    Reply reply =
        assistant.reply(
            new Utterance(
                text,
                new ConversationId(
                    "measure-"
                        + question.path("id").asString(Integer.toHexString(text.hashCode()))),
                Optional.empty()));
    List<Card> ranked =
        retriever.rank(Query.of(reply.question())).cards().stream().map(RankedCard::card).toList();
    Set<String> right = topics(question);
    boolean known = ranked.stream().anyMatch(card -> isRight(card, right));
    Tally tally = tallies.computeIfAbsent(group(question, known), name -> new Tally());
    int rank = rank(ranked, right);
    tally.count(rank, reply.outcome());
    if (details && (rank != 1 || reply.outcome() != Outcome.GROUNDED)) {
      out.printf(
          "%s rank %d %s wanted %s got %s%n",
          question.path("id").asString(""),
          rank,
          reply.outcome(),
          right,
          ranked.stream().limit(3).map(Card::id).toList());
    }
  }

  private static String group(JsonNode question, boolean known) {
    String kind =
        question.has("expect")
            ? question.get("expect").asString()
            : question.path("kind").asString("all");
    return kind + (known ? "" : " (no card)");
  }

  static Set<String> topics(JsonNode question) {
    Set<String> topics = new HashSet<>();
    if (question.has("topic")) {
      topics.add(question.get("topic").asString());
    }
    List<JsonNode> also = new ArrayList<>();
    question.path("also").forEach(also::add);
    also.forEach(topic -> topics.add(topic.asString()));
    return topics;
  }

  private static int rank(List<Card> ranked, Set<String> right) {
    for (int i = 0; i < ranked.size(); i++) {
      if (isRight(ranked.get(i), right)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean isRight(Card card, Set<String> right) {
    return card.topics().stream().anyMatch(right::contains);
  }
}
