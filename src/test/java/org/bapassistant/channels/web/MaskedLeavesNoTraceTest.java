package org.bapassistant.channels.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bapassistant.retrieval.CardRetriever;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Safety fact sheet, section d: an identifier that was masked stands nowhere afterwards, neither in
 * a file of the data directory nor in the log, the metrics or a reply.
 */
@WebTest
@TestPropertySource(
    properties = {
      "assistant.limits.asks-per-minute=100000",
      "logging.level.org.bapassistant=debug"
    })
@ExtendWith(OutputCaptureExtension.class)
class MaskedLeavesNoTraceTest {

  private static final Path CORPUS = Path.of("src/test/resources/safety/identifiers-a.jsonl");

  /** Not masked, so it must be found; a search that finds nothing at all would prove nothing. */
  private static final String KEPT = "quincezanzibar";

  /** Shorter ones stand in any index by chance. */
  private static final int SHORTEST = 5;

  @LocalServerPort int port;
  @Autowired CardRetriever retriever;
  @Autowired JsonMapper json;
  @Autowired JdbcTemplate database;

  @Value("${assistant.data-dir}")
  Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void whatWasMaskedStandsInNoFileNoLogNoMetricAndNoReply(CapturedOutput output) throws Exception {
    retriever.awaitComplete();
    String before = everything(output);
    Set<String> masked = new LinkedHashSet<>();
    List<String> replies = new ArrayList<>();
    List<String> others = new ArrayList<>();
    ask(KEPT + " says exercise hurts");
    for (String line : Files.readAllLines(CORPUS, UTF_8)) {
      masked.addAll(tell(json.readTree(line), replies, others));
    }
    // A name in one message is a part of an ordinary word in another: Achille, Achilles.
    String rest = bytes(String.join("\n", others));
    masked.removeIf(span -> holds(rest, span));
    // A reply may quote a card that has the same word.
    String cards = bytes(knowledgeBase());
    masked.removeIf(span -> holds(cards, span));
    masked.removeIf(span -> span.length() < SHORTEST || holds(before, span));
    assertThat(masked).hasSizeGreaterThan(150);

    String after = everything(output);
    assertThat(holds(after, KEPT)).as("the search finds what was kept").isTrue();
    assertThat(masked).noneMatch(span -> stands(after, span));
    String replied = bytes(String.join("\n", replies)).toLowerCase(Locale.ROOT);
    assertThat(masked).noneMatch(span -> stands(replied, span));
  }

  /** Tells one message in every way that text comes in; returns what of it was masked. */
  private Set<String> tell(JsonNode message, List<String> replies, List<String> others)
      throws Exception {
    String text = message.get("text").asString();
    JsonNode reply = ask(text);
    replies.add(reply.toString());
    String kept = reply.get("question").asString();
    String answer = "/api/v1/answers/" + reply.get("id").asString();
    post(answer + "/feedback", Map.of("rating", "unhelpful", "comment", text));
    post(answer + "/escalation", Map.of("note", text));
    replies.add(post("/api/v1/utterances", Map.of("text", text)));
    replies.add(get("/api/v1/search?q=" + URLEncoder.encode(text, UTF_8)));
    Set<String> masked = new LinkedHashSet<>();
    for (JsonNode span : message.path("spans")) {
      String identifier = text.substring(span.get("start").asInt(), span.get("end").asInt());
      if (!kept.contains(identifier)) {
        masked.add(identifier);
      }
    }
    others.add(masked.stream().reduce(text, (left, span) -> left.replace(span, " ")));
    return masked;
  }

  private JsonNode ask(String question) throws Exception {
    return json.readTree(post("/api/v1/answers", Map.of("question", question)));
  }

  /** Whether a span was left; digits in the middle of a longer number are a measured time. */
  private static boolean stands(String all, String span) {
    return holds(all, span)
        && (!span.matches("\\d+")
            || Pattern.compile("(?<![0-9.])" + span + "(?![0-9])").matcher(all).find());
  }

  private static String knowledgeBase() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("knowledge-base"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file, UTF_8)).append('\n');
      }
    }
    return all.toString();
  }

  /** All that anybody could find: files as they lie there, rows, log, metrics; in small letters. */
  private String everything(CapturedOutput output) throws Exception {
    database.execute("CHECKPOINT SYNC");
    StringBuilder all = new StringBuilder(bytes(output.toString()));
    all.append(bytes(get("/actuator/prometheus")));
    for (String table : tables()) {
      all.append(bytes(database.queryForList("select * from \"" + table + "\"").toString()));
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(new String(Files.readAllBytes(file), ISO_8859_1).toLowerCase(Locale.ROOT));
      }
    }
    return all.toString();
  }

  private List<String> tables() {
    return database.queryForList(
        "select table_name from information_schema.tables where table_schema = 'PUBLIC'",
        String.class);
  }

  private static boolean holds(String everything, String span) {
    String small = span.toLowerCase(Locale.ROOT);
    return Stream.of(UTF_8, UTF_16LE, UTF_16BE)
        .flatMap(
            set ->
                Stream.of(
                    new String(span.getBytes(set), ISO_8859_1),
                    new String(small.getBytes(set), ISO_8859_1)))
        .map(found -> found.toLowerCase(Locale.ROOT))
        .anyMatch(everything::contains);
  }

  private static String bytes(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1).toLowerCase(Locale.ROOT)
        + new String(text.toLowerCase(Locale.ROOT).getBytes(UTF_8), ISO_8859_1)
            .toLowerCase(Locale.ROOT);
  }

  private String post(String path, Map<String, String> body) throws Exception {
    return send(
        path,
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body))));
  }

  private String get(String path) throws Exception {
    return send(path, HttpRequest.newBuilder().GET());
  }

  private String send(String path, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(
            request.uri(URI.create("http://127.0.0.1:" + port + path)).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(path.split("\\?")[0]).isBetween(200, 299);
    return response.body();
  }
}
