package org.bapassistant.channels.terminal;

import java.io.PrintStream;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bapassistant.answering.Phrasebook;
import org.bapassistant.channels.ReplyJson;
import org.bapassistant.conversation.Assistant;
import org.bapassistant.conversation.Outcome;
import org.bapassistant.conversation.Reply;
import org.bapassistant.core.ConversationId;
import org.bapassistant.core.Utterance;
import org.bapassistant.retrieval.CardRetriever;
import org.bapassistant.safety.Alert;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** {@code ask}: one question, one answer. */
final class AskCommand {

  private AskCommand() {}

  static int run(
      ConfigurableApplicationContext context, String question, boolean asJson, PrintStream out) {
    Utterance utterance = new Utterance(question, new ConversationId("terminal"), Optional.empty());
    context.getBean(CardRetriever.class).awaitComplete();
    Reply reply = context.getBean(Assistant.class).reply(utterance);
    if (asJson) {
      out.println(
          context
              .getBean(JsonMapper.class)
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(ReplyJson.of(reply)));
    } else {
      print(reply, out);
    }
    return 0;
  }

  private static void print(Reply reply, PrintStream out) {
    for (Alert alert : reply.safety()) {
      out.println("! " + plain(alert.text()));
      out.println(
          "  "
              + alert.evidence().stream()
                  .map(reply.language()::quoted)
                  .collect(Collectors.joining(" · "))
              + System.lineSeparator());
    }
    if (reply.outcome() != Outcome.SAFETY) {
      out.println(plain(reply.text()));
    }
    reply.citations().forEach(c -> out.printf("%n[%d] %s (%s)%n", c.n(), c.title(), c.cardId()));
    reply
        .citations()
        .forEach(c -> c.sources().forEach(s -> out.println("    " + s.key() + ": " + s.label())));
    if (!reply.alternatives().isEmpty()) {
      out.println();
      out.println(
          Phrasebook.in(reply.language()).furtherCards(reply.outcome() != Outcome.ABSTAINED));
      reply.alternatives().forEach(a -> out.println("  " + a.title() + " (" + a.cardId() + ")"));
    }
  }

  private static String plain(String markdown) {
    return markdown.replace("**", "");
  }
}
