package org.bapassistant.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bapassistant.BapAssistant;
import org.bapassistant.models.ChatStreams;
import org.bapassistant.models.ScriptedProvider;
import org.bapassistant.retrieval.CardRetriever;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Many answers at once, worded by a model that takes 300 ms to its first token and 15 ms for each
 * further one. Says by how much an answer is later than the model alone would have been, at its
 * first sentence and at its end; whether any failed; and whether the health probe kept answering.
 *
 * <p>Arguments: conversations at once, default 200; rounds, default 3.
 */
public final class ModelStreamBenchmark {

  private static final String TEXT =
      "- \"This has gone on long enough, and you want it off your plate.\" [1]\n"
          + "- \"What would a good back give you back?\" [1]\n\n"
          + "Naming the wish takes the fight out of it [1]. "
          + "A valued activity gives a plan something to hold on to [1].\n"
          + "Naming the wish takes the fight out of it [1]. ".repeat(32)
          + "\n";
  private static final int FIRST_MILLIS = 300;
  private static final int TOKEN_MILLIS = 15;
  private static final Pattern CASE = Pattern.compile("case (q[a-z]{4}z)");
  private static final double NANOS = 1e6;

  private final Map<String, long[]> modelTimes = new ConcurrentHashMap<>();
  private final AtomicInteger errors = new AtomicInteger();
  private final List<Double> first = new ArrayList<>();
  private final List<Double> last = new ArrayList<>();

  private final int gapMillis;
  private final AtomicInteger next = new AtomicInteger();
  private final Map<String, Integer> unexpected = new ConcurrentHashMap<>();

  private ModelStreamBenchmark(int gapMillis) {
    this.gapMillis = gapMillis;
  }

  /** Runs it and prints. */
  public static void main(String[] arguments) throws Exception {
    int clients = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    int gap = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 40;
    new ModelStreamBenchmark(gap).run(clients, rounds);
  }

  private void run(int clients, int rounds) throws Exception {
    Path data = Files.createTempDirectory("model-stream");
    try (ScriptedProvider provider = new ScriptedProvider(this::play);
        ConfigurableApplicationContext application =
            SpringApplication.run(
                BapAssistant.class,
                "--server.port=0",
                "--assistant.data-dir=" + data,
                "--assistant.limits.asks-per-minute=1000000",
                "--assistant.model.provider=openai",
                "--assistant.model.base-url=" + provider.address() + "/v1",
                "--assistant.model.name=stub",
                "--assistant.model.at-once=" + clients);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      application.getBean(CardRetriever.class).awaitComplete();
      String address =
          "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
      rounds(Math.min(clients, 32), 1, address, threads);
      first.clear();
      last.clear();
      AtomicInteger probes = new AtomicInteger();
      AtomicInteger failedProbes = new AtomicInteger();
      Future<?> probing = threads.submit(() -> probe(address, probes, failedProbes));
      rounds(clients, rounds, address, threads);
      probing.cancel(true);
      System.out.printf(
          "%d conversations at once, %d answers, %d errors; %d probes, %d failed%n",
          clients, first.size(), errors.get(), probes.get(), failedProbes.get());
      unexpected.forEach((what, times) -> System.out.println(times + " times " + what));
      print("first sentence, later than the model alone", first);
      print("last byte, later than the model alone", last);
    }
  }

  private void rounds(int clients, int rounds, String address, ExecutorService threads)
      throws Exception {
    List<Future<List<double[]>>> running = new ArrayList<>();
    try (HttpClient http = HttpClient.newBuilder().executor(threads).build()) {
      for (int i = 0; i < clients; i++) {
        long wait = (long) i * gapMillis;
        running.add(threads.submit(() -> converse(http, address, wait, rounds)));
      }
      for (Future<List<double[]>> one : running) {
        for (double[] added : one.get(300, TimeUnit.SECONDS)) {
          first.add(added[0]);
          last.add(added[1]);
        }
      }
    }
  }

  private List<double[]> converse(HttpClient http, String address, long wait, int rounds)
      throws IOException, InterruptedException {
    TimeUnit.MILLISECONDS.sleep(wait);
    List<double[]> added = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      added.add(ask(http, address, name(next.getAndIncrement())));
    }
    return added;
  }

  private double[] ask(HttpClient http, String address, String name)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    HttpResponse<java.io.InputStream> response =
        http.send(
            HttpRequest.newBuilder(URI.create(address + "/api/v1/answers"))
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"question\":\"my patient says just fix me, case " + name + "\"}"))
                .build(),
            HttpResponse.BodyHandlers.ofInputStream());
    long sentence = 0;
    boolean generative = false;
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (sentence == 0 && line.contains("long enough")) {
          sentence = System.nanoTime();
        }
        if (line.contains("\"composer\":") && !line.contains("\"composer\":\"generative\"")) {
          unexpected.merge(
              line.replaceAll(
                  ".*\"outcome\":\"(\\w+)\".*\"composer\":\"(\\w+)\".*?\"notice\":([^,]*),.*",
                  "$1 $2 $3"),
              1,
              Integer::sum);
        }
        generative |= line.contains("\"composer\":\"generative\"");
      }
    }
    long end = System.nanoTime();
    long[] model = modelTimes.get(name);
    if (!generative || model == null) {
      errors.incrementAndGet();
      return new double[] {0, 0};
    }
    return new double[] {(sentence - start - model[0]) / NANOS, (end - start - model[1]) / NANOS};
  }

  /**
   * Notes how long the model itself took to show that its first sentence is over, and to its end.
   */
  private void play(OutputStream out, java.net.Socket connection, String request)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Matcher found = CASE.matcher(request);
    String name = found.find() ? found.group(1) : "";
    long[] times = new long[2];
    ScriptedProvider.head(out, 200, "text/event-stream");
    TimeUnit.MILLISECONDS.sleep(FIRST_MILLIS);
    int firstEnd = TEXT.indexOf('\n') + 1;
    String[] tokens = TEXT.split("(?<=\\s)");
    int written = 0;
    for (String token : tokens) {
      if (written > 0) {
        TimeUnit.MILLISECONDS.sleep(TOKEN_MILLIS);
      }
      written += token.length();
      if (times[0] == 0 && written >= firstEnd) {
        times[0] = System.nanoTime() - start;
      }
      if (written == TEXT.length()) {
        times[1] = System.nanoTime() - start;
        modelTimes.put(name, times);
      }
      out.write(ChatStreams.chunk(token).getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
    out.write((ChatStreams.finish("stop") + "data: [DONE]\n\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void probe(String address, AtomicInteger probes, AtomicInteger failed) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      while (!Thread.currentThread().isInterrupted()) {
        HttpResponse<Void> response =
            http.send(
                HttpRequest.newBuilder(URI.create(address + "/actuator/health/liveness")).build(),
                HttpResponse.BodyHandlers.discarding());
        probes.incrementAndGet();
        if (response.statusCode() != 200) {
          failed.incrementAndGet();
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      failed.incrementAndGet();
    }
  }

  private static String name(int number) {
    char[] letters = new char[4];
    int left = number;
    for (int i = 0; i < letters.length; i++) {
      letters[i] = (char) ('a' + left % 26);
      left /= 26;
    }
    return "q" + new String(letters) + "z";
  }

  private static void print(String what, List<Double> millis) {
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        "%s: p50 %.1f ms, p95 %.1f ms, max %.1f ms%n",
        what,
        sorted[sorted.length / 2],
        sorted[(int) (sorted.length * 0.95)],
        Arrays.stream(sorted).max().orElse(0));
  }
}
