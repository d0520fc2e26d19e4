package org.bapassistant.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bapassistant.BapAssistant;
import org.bapassistant.answering.Citation;
import org.bapassistant.conversation.Assistant;
import org.bapassistant.conversation.Outcome;
import org.bapassistant.conversation.Reply;
import org.bapassistant.core.ConversationId;
import org.bapassistant.core.Utterance;
import org.bapassistant.documents.DocumentState;
import org.bapassistant.documents.Documents;
import org.bapassistant.retrieval.CardRetriever;
import org.bapassistant.retrieval.FoundPassage;
import org.bapassistant.retrieval.PassageRetriever;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads a folder of documents from nothing while questions are asked, then measures whether the
 * right page is found and whether cards answer as before. Run its {@code main}; arguments: an empty
 * data directory, the folder of documents (empty for comparison), and files of questions. A line
 * with {@code pages} asks for a page, one with {@code topic} for a card.
 */
final class GuidelineBenchmark {

  private static final int SHOWN = 3;

  private final JsonMapper json = JsonMapper.builder().build();
  private final Assistant assistant;
  private final PassageRetriever passages;
  private final Documents documents;

  private GuidelineBenchmark(ConfigurableApplicationContext context) {
    context.getBean(CardRetriever.class).awaitComplete();
    this.assistant = context.getBean(Assistant.class);
    this.passages = context.getBean(PassageRetriever.class);
    this.documents = context.getBean(Documents.class);
  }

  public static void main(String[] arguments) throws Exception {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(BapAssistant.class)
            .web(WebApplicationType.NONE)
            .run(
                "--assistant.data-dir=" + arguments[0],
                "--logging.level.root=warn",
                "--logging.level.org.bapassistant.documents=info")) {
      GuidelineBenchmark benchmark = new GuidelineBenchmark(context);
      benchmark.load(Path.of(arguments[1]), Path.of(arguments[0], "documents"));
      for (String file : List.of(arguments).subList(2, arguments.length)) {
        benchmark.measure(Path.of(file));
      }
    }
    System.exit(0);
  }

  /** Puts files into the folder and asks five times a second until all are taken up. */
  private void load(Path from, Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    List<Double> millis = new ArrayList<>();
    Set<String> states = new HashSet<>();
    long start = System.nanoTime();
    int quiet = 0;
    while (quiet < 20) {
      boolean busy = documents.list().stream().anyMatch(d -> d.state().isUnderWay());
      documents.list().forEach(document -> states.add(document.state().wireName()));
      quiet = busy ? 0 : quiet + 1;
      if (busy) {
        millis.add(
            reply("she says the pain got worse after walk " + millis.size()).millis().total());
      }
      Thread.sleep(200);
    }
    documents.list().forEach(document -> System.out.println(summary(document.state())));
    Collections.sort(millis);
    if (!millis.isEmpty()) {
      System.out.printf(
          Locale.ROOT,
          "loaded in %.1f s; %d questions meanwhile, p50 %.0f ms, worst %.0f ms; states seen %s%n",
          (System.nanoTime() - start) / 1e9 - 4,
          millis.size(),
          millis.get(millis.size() / 2),
          millis.getLast(),
          states);
    }
  }

  private static String summary(DocumentState state) {
    return state instanceof DocumentState.Ready ready
        ? ready.pages() + " pages, " + ready.passages() + " passages"
        : state.wireName();
  }

  private Reply reply(String text) {
    return assistant.reply(new Utterance(text, new ConversationId("measure"), Optional.empty()));
  }

  private void measure(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(json.readTree(line));
    }
    lines.removeIf(line -> !line.has("text"));
    System.out.println(file.getFileName());
    if (lines.getFirst().has("pages")) {
      pages(lines);
    } else {
      cards(lines);
    }
  }

  private void pages(List<JsonNode> questions) {
    int[] searched = new int[SHOWN + 1];
    int[] cited = new int[SHOWN + 1];
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    for (JsonNode question : questions) {
      Set<Integer> right = new HashSet<>();
      question.get("pages").forEach(page -> right.add(page.asInt()));
      String text = question.get("text").asString();
      List<FoundPassage> found = passages.search(text, SHOWN);
      Reply reply = reply(text);
      outcomes.merge(reply.outcome(), 1, Integer::sum);
      List<Citation> documentCitations =
          reply.citations().stream().filter(c -> c.cardId().startsWith("doc:")).toList();
      int rank = rank(found.stream().map(f -> f.passage().page()).toList(), right);
      searched[rank]++;
      cited[rank(documentCitations.stream().map(GuidelineBenchmark::page).toList(), right)]++;
      System.out.printf(
          Locale.ROOT,
          "  %s rank %d of %s, wanted %s; supports %s; %s citing %s%n",
          question.get("id").asString(),
          rank,
          found.stream().map(f -> f.passage().page()).toList(),
          right,
          found.stream().map(f -> String.format(Locale.ROOT, "%.2f", f.support())).toList(),
          reply.outcome(),
          reply.citations().stream().map(Citation::cardId).toList());
    }
    print("searched", searched, questions.size());
    print("cited in the answer", cited, questions.size());
    System.out.println("  " + outcomes);
  }

  private static int page(Citation citation) {
    return Integer.parseInt(citation.url().replaceAll(".*/pages/(\\d+).*", "$1"));
  }

  private static int rank(List<Integer> pages, Set<Integer> right) {
    for (int i = 0; i < pages.size(); i++) {
      if (right.contains(pages.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }

  private static void print(String name, int[] ranks, int of) {
    System.out.printf(
        Locale.ROOT,
        "  %s: right page first %.3f, among the first %d %.3f (%d of %d)%n",
        name,
        ranks[1] / (double) of,
        SHOWN,
        (of - ranks[0]) / (double) of,
        of - ranks[0],
        of);
  }

  /** By the main citation, which is what a person sees. */
  private void cards(List<JsonNode> questions) {
    int first = 0;
    int quoting = 0;
    int led = 0;
    Map<String, Integer> outcomes = new java.util.TreeMap<>();
    for (JsonNode question : questions) {
      Set<String> right = new HashSet<>(Set.of(question.path("topic").asString("")));
      question.path("also").forEach(topic -> right.add(topic.asString()));
      Reply reply = reply(question.get("text").asString());
      String expected = question.path("expect").asString("answer");
      outcomes.merge(expected + " -> " + reply.outcome(), 1, Integer::sum);
      List<Citation> citations = reply.citations();
      boolean hit =
          !citations.isEmpty() && citations.getFirst().topics().stream().anyMatch(right::contains);
      first += hit ? 1 : 0;
      if (Boolean.getBoolean("details")) {
        System.out.printf(
            "  %s %s%n",
            question.path("id").asString(),
            passages.search(question.get("text").asString(), 1).stream()
                .map(
                    f ->
                        String.format(
                            Locale.ROOT,
                            "%.3f %.3f p%d",
                            f.cosine(),
                            f.words(),
                            f.passage().page()))
                .toList());
      }
      quoting += citations.stream().anyMatch(c -> c.cardId().startsWith("doc:")) ? 1 : 0;
      boolean leads = !citations.isEmpty() && citations.getFirst().cardId().startsWith("doc:");
      led += leads ? 1 : 0;
      if (leads) {
        System.out.printf(
            "  %s: led by %s, %s%n",
            question.get("id").asString(), citations.getFirst().title(), reply.alternatives());
      }
    }
    System.out.printf(
        Locale.ROOT,
        "  %d questions, main card right %.3f (%d); documents quoted %d, leading %d; %s%n",
        questions.size(),
        first / (double) questions.size(),
        first,
        quoting,
        led,
        outcomes);
  }
}
