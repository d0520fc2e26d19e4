package org.bapassistant.channels.terminal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bapassistant.answering.Delivery;
import org.bapassistant.conversation.Assistant;
import org.bapassistant.conversation.Outcome;
import org.bapassistant.conversation.Reply;
import org.bapassistant.core.ConversationId;
import org.bapassistant.core.Utterance;
import org.bapassistant.models.Stop;
import org.bapassistant.retrieval.CardRetriever;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code measure --model --questions}: asks the questions of some files through the configured chat
 * model. Tells how many answers it worded, how many of its sentences the cards supported, how often
 * the right card is cited (recall) and a cited card is right (precision), and the times to the
 * first piece and to the end, by the version of the prompt.
 */
final class MeasureModelCommand {

  private static final double NANOS = 1e6;

  private final Assistant assistant;
  private final Map<String, Integer> composers = new TreeMap<>();
  private final Map<String, Integer> notices = new TreeMap<>();
  private final Map<String, Integer> versions = new TreeMap<>();
  private final List<Double> first = new ArrayList<>();
  private final List<Double> whole = new ArrayList<>();
  private int shown;
  private int dropped;
  private int asked;
  private int rightCited;
  private int cited;
  private int citedRight;

  private MeasureModelCommand(Assistant assistant) {
    this.assistant = assistant;
  }

  static int run(ConfigurableApplicationContext context, List<Path> files, PrintStream out)
      throws IOException {
    context.getBean(CardRetriever.class).awaitComplete();
    JsonMapper json = context.getBean(JsonMapper.class);
    for (Path file : files) {
      MeasureModelCommand measure = new MeasureModelCommand(context.getBean(Assistant.class));
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        JsonNode question = json.readTree(line);
        if (question.has("text")) {
          measure.ask(question);
        }
      }
      out.println(file.getFileName());
      measure.print(out);
    }
    return 0;
  }

  private void ask(JsonNode question) {
    String text = question.get("text").asString();
    long start = System.nanoTime();
    List<Long> pieces = new ArrayList<>();
    Reply reply =
        assistant.reply(
            new Utterance(
                text,
                new ConversationId("measure-" + Integer.toHexString(text.hashCode())),
                Optional.empty()),
            new Delivery(piece -> pieces.add(System.nanoTime()), new Stop()));
    composers.merge(reply.composition().composer().wireName(), 1, Integer::sum);
    reply.composition().notice().ifPresent(notice -> notices.merge(notice, 1, Integer::sum));
    if (reply.composition().model().isPresent()) {
      first.add((pieces.getFirst() - start) / NANOS);
      whole.add((System.nanoTime() - start) / NANOS);
      reply.composition().promptVersion().ifPresent(v -> versions.merge(v, 1, Integer::sum));
      count(reply, MeasureCommand.topics(question));
    }
  }

  private void count(Reply reply, Set<String> right) {
    shown += reply.composition().shown();
    dropped += reply.composition().dropped();
    if (reply.outcome() == Outcome.GROUNDED && !right.isEmpty()) {
      long good =
          reply.citations().stream()
              .filter(citation -> citation.topics().stream().anyMatch(right::contains))
              .count();
      asked++;
      rightCited += good > 0 ? 1 : 0;
      cited += reply.citations().size();
      citedRight += (int) good;
    }
  }

  private void print(PrintStream out) {
    out.println("  answers " + composers + ", prompts " + versions);
    out.printf(
        Locale.ROOT,
        "  sentences of the model: %d shown, %d dropped, supported %.3f%n",
        shown,
        dropped,
        share(shown, shown + dropped));
    out.printf(
        Locale.ROOT,
        "  citations: precision %.3f, recall %.3f of %d answers%n",
        share(citedRight, cited),
        share(rightCited, asked),
        asked);
    out.printf(
        Locale.ROOT,
        "  first piece p50 %.0f ms, p95 %.0f ms; whole p50 %.0f ms, p95 %.0f ms%n",
        quantile(first, 0.5),
        quantile(first, 0.95),
        quantile(whole, 0.5),
        quantile(whole, 0.95));
    notices.forEach((notice, times) -> out.println("  " + times + " times: " + notice));
  }

  private static double share(int part, int all) {
    return part / (double) Math.max(1, all);
  }

  private static double quantile(List<Double> millis, double share) {
    List<Double> sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    return sorted.isEmpty()
        ? 0
        : sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
  }
}
