package org.bapassistant.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bapassistant.BapAssistant;
import org.bapassistant.conversation.Assistant;
import org.bapassistant.conversation.Reply;
import org.bapassistant.core.ConversationId;
import org.bapassistant.core.Language;
import org.bapassistant.core.Utterance;
import org.bapassistant.knowledge.KnowledgeBaseReader;
import org.bapassistant.retrieval.CardRetriever;
import org.bapassistant.retrieval.SyntheticPassages;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Compares how long a question takes with the cards alone and with 100,000 passages of documents
 * beside them. Run its {@code main}; the argument is an empty folder.
 */
final class DocumentScaleBenchmark {

  private static final int PASSAGES = 100_000;
  private static final int WARM_UP = 300;
  private static final int QUESTIONS = 1_000;

  private DocumentScaleBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    List<String> texts = new ArrayList<>();
    KnowledgeBaseReader.read(Path.of("knowledge-base"))
        .published(Language.EN)
        .forEach(card -> card.wordings().forEach(wording -> texts.add(wording.text())));
    Collections.shuffle(texts, new java.util.Random(42));
    Path large = Path.of(arguments[0], "large");
    long start = System.nanoTime();
    SyntheticPassages.write(large, PASSAGES, texts);
    System.out.printf(
        Locale.ROOT, "indexed without embedding in %.0f s%n", (System.nanoTime() - start) / 1e9);
    double alone = ask("cards alone", Path.of(arguments[0], "small"), texts);
    double beside = ask("100,000 passages beside them", large, texts);
    System.out.printf(Locale.ROOT, "p99 ratio %.2f%n", beside / alone);
    System.exit(0);
  }

  /** The p99 of embedding and searching, in milliseconds. */
  private static double ask(String name, Path dataDir, List<String> texts) {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(BapAssistant.class)
            .web(WebApplicationType.NONE)
            .run(
                "--assistant.data-dir=" + dataDir,
                "--assistant.documents-watch=false",
                "--assistant.data-dir-unlocked=true",
                "--logging.level.root=error")) {
      context.getBean(CardRetriever.class).awaitComplete();
      Assistant assistant = context.getBean(Assistant.class);
      List<Double> finding = new ArrayList<>();
      List<Double> searching = new ArrayList<>();
      for (int i = 0; i < WARM_UP + QUESTIONS; i++) {
        Reply.Millis millis = reply(assistant, texts.get(i % texts.size()) + " " + i).millis();
        if (i >= WARM_UP) {
          finding.add(millis.embed() + millis.search());
          searching.add(millis.search());
        }
      }
      report(name + ", search", searching);
      return report(name + ", embedding and search", finding);
    }
  }

  private static Reply reply(Assistant assistant, String text) {
    return assistant.reply(new Utterance(text, new ConversationId("measure"), Optional.empty()));
  }

  private static double report(String name, List<Double> millis) {
    Collections.sort(millis);
    double p99 = millis.get((int) (millis.size() * 0.99));
    System.out.printf(
        Locale.ROOT, "%s: p50 %.1f ms, p99 %.1f ms%n", name, millis.get(millis.size() / 2), p99);
    return p99;
  }
}
