package org.bapassistant.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.KnowledgeBaseReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads a server on this machine with distinct questions: first 20 a second for latency, then 64
 * connections for throughput. Every citation is resolved. Bounded in time and number. Run its
 * {@code main}; the argument is the base address, on the loopback only.
 */
final class LoadBenchmark {

  private static final int RATE = 20;
  private static final int SECONDS = 30;
  private static final int CONNECTIONS = 64;
  private static final int BURST = 2500;

  private final HttpClient client =
      HttpClient.newBuilder().executor(Executors.newVirtualThreadPerTaskExecutor()).build();
  private final JsonMapper json = JsonMapper.builder().build();
  private final URI answers;
  private final List<String> questions;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger errors = new AtomicInteger();

  private LoadBenchmark(URI base) {
    if (!List.of("127.0.0.1", "localhost").contains(base.getHost())) {
      throw new IllegalArgumentException("only a server on this machine is loaded");
    }
    this.answers = base.resolve("/api/v1/answers");
    this.questions = questions();
  }

  public static void main(String[] arguments) throws Exception {
    LoadBenchmark benchmark = new LoadBenchmark(URI.create(arguments[0]));
    benchmark.burst("warm-up", 400, 8);
    benchmark.steady();
    benchmark.burst("throughput", BURST, CONNECTIONS);
    System.out.println("errors " + benchmark.errors.get());
    System.exit(0);
  }

  /**
   * Distinct questions: wordings of the cards with a few words changed places, so that no cache
   * could help.
   */
  private static List<String> questions() {
    Random random = new Random(42);
    List<String> questions = new ArrayList<>();
    KnowledgeBaseReader.read(Path.of("knowledge-base"))
        .published(Language.EN)
        .forEach(card -> card.wordings().forEach(wording -> questions.add(wording.text())));
    Collections.shuffle(questions, random);
    questions.replaceAll(
        question -> {
          List<String> words = new ArrayList<>(List.of(question.split("\\s+")));
          Collections.swap(words, random.nextInt(words.size()), random.nextInt(words.size()));
          return String.join(" ", words) + " " + (char) ('a' + random.nextInt(26));
        });
    return questions;
  }

  private void steady() throws Exception {
    List<Double> latencies = Collections.synchronizedList(new ArrayList<>());
    List<Double> outside = Collections.synchronizedList(new ArrayList<>());
    long start = System.nanoTime();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < RATE * SECONDS; i++) {
        long due = start + i * TimeUnit.SECONDS.toNanos(1) / RATE;
        TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
        executor.submit(() -> ask(latencies, outside));
      }
    }
    report("20 a second", latencies, (System.nanoTime() - start) / 1e9);
    Collections.sort(outside);
    System.out.printf(
        Locale.ROOT,
        "  outside embedding and search, share of total: median %.2f%n",
        outside.get(outside.size() / 2));
  }

  private void burst(String name, int count, int connections) throws Exception {
    List<Double> latencies = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger left = new AtomicInteger(count);
    long start = System.nanoTime();
    try (ExecutorService executor = Executors.newFixedThreadPool(connections)) {
      for (int c = 0; c < connections; c++) {
        executor.submit(
            () -> {
              while (left.getAndDecrement() > 0) {
                ask(latencies, new ArrayList<>());
              }
            });
      }
    }
    report(
        name + ", " + connections + " connections", latencies, (System.nanoTime() - start) / 1e9);
  }

  private void ask(List<Double> latencies, List<Double> outside) {
    String question = questions.get(next.getAndIncrement() % questions.size());
    HttpRequest request =
        HttpRequest.newBuilder(answers)
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    json.writeValueAsString(Map.of("question", question))))
            .build();
    long start = System.nanoTime();
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      latencies.add((System.nanoTime() - start) / 1e6);
      if (response.statusCode() != 200) {
        errors.incrementAndGet();
        return;
      }
      JsonNode millis = json.readTree(response.body()).get("millis");
      double total = millis.get("total").asDouble();
      outside.add(
          (total - millis.get("embed").asDouble() - millis.get("search").asDouble()) / total);
    } catch (IOException e) {
      errors.incrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void report(String name, List<Double> latencies, double seconds) {
    List<Double> sorted = new ArrayList<>(latencies);
    Collections.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%s: %d answers, %.1f/s, p50 %.1f ms, p99 %.1f ms%n",
        name,
        sorted.size(),
        sorted.size() / seconds,
        sorted.get(sorted.size() / 2),
        sorted.get((int) (sorted.size() * 0.99)));
  }
}
