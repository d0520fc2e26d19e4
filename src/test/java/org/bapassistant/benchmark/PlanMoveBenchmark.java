package org.bapassistant.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bapassistant.BapAssistant;
import org.bapassistant.retrieval.CardRetriever;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long a move of a guided plan takes, with and without typed words, one client at a time. */
public final class PlanMoveBenchmark {

  private static final int VISITS = 200;
  private static final int WARM_UP = 60;
  private static final double NANOS = 1e6;
  private static final List<String> MOVES =
      List.of(
          "{\"event\":\"CLEAR\"}",
          "{\"event\":\"HEARD\"}",
          "{\"event\":\"HAS_IDEA\",\"text\":\"walk round the block\"}",
          "{\"event\":\"SLOTS\",\"slots\":{\"when\":\"after lunch\",\"howOften\":\"3\",\"startDate\":\"2026-11-30\"}}",
          "{\"event\":\"TOLD_BACK\",\"text\":\"I will walk after lunch, three days\"}",
          "{\"event\":\"RATED\",\"value\":8}",
          "{\"event\":\"CHECK_IN_DECLINED\"}");

  private PlanMoveBenchmark() {}

  /** Runs it and prints. */
  public static void main(String[] arguments) throws Exception {
    Path data = Files.createTempDirectory("plan-moves");
    try (ConfigurableApplicationContext application =
            SpringApplication.run(
                BapAssistant.class,
                "--server.port=0",
                "--assistant.data-dir=" + data,
                "--assistant.limits.asks-per-minute=1000000");
        HttpClient http = HttpClient.newHttpClient()) {
      application.getBean(CardRetriever.class).awaitComplete();
      String address =
          "http://127.0.0.1:"
              + application.getEnvironment().getProperty("local.server.port")
              + "/api/v1/plans";
      List<Double> plain = new ArrayList<>();
      List<Double> typed = new ArrayList<>();
      for (int visit = 0; visit < WARM_UP + VISITS; visit++) {
        if (visit == WARM_UP) {
          plain.clear();
          typed.clear();
        }
        JsonNode plan = new JsonMapper().readTree(post(http, address, "{}"));
        String moves = address + "/" + plan.get("id").asString() + "/moves";
        for (String move : MOVES) {
          long start = System.nanoTime();
          post(http, moves, move);
          (move.contains("text") || move.contains("when") ? typed : plain)
              .add((System.nanoTime() - start) / NANOS);
        }
      }
      print("taps", plain);
      print("with typed words, screened and masked", typed);
    }
  }

  private static String post(HttpClient http, String address, String body) throws Exception {
    HttpResponse<String> response =
        http.send(
            HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new IllegalStateException("status " + response.statusCode());
    }
    return response.body();
  }

  private static void print(String what, List<Double> millis) {
    Collections.sort(millis);
    System.out.printf(
        "%s: %d moves, p50 %.1f ms, p99 %.1f ms%n",
        what,
        millis.size(),
        millis.get(millis.size() / 2),
        millis.get((int) (millis.size() * 0.99)));
  }
}
