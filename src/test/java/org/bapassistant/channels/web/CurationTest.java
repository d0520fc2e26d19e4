package org.bapassistant.channels.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.bapassistant.retrieval.CardRetriever;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a draft to an answer: cards that opinion leaders write on site. */
@WebTest
class CurationTest {

  private static final String CURATOR = "curator";
  private static final String OTHER_PASSWORD = "another long password";
  private static final String QUESTION =
      "Where do patients park the tandem bicycles at our clinic?";

  @LocalServerPort int port;
  @Autowired CardRetriever retriever;
  @Autowired JsonMapper json;

  private final HttpClient client = HttpClient.newHttpClient();
  private String leader = "";

  @BeforeEach
  void aSecondPerson() throws Exception {
    retriever.awaitComplete();
    leader = account("OPINION_LEADER");
  }

  @Test
  void aPublishedCardAnswersAtOnceAndSaysThatItIsFromHere() throws Exception {
    String id = draft("Behind the north door there is a shed for tandem bicycles.");
    assertThat(ask().get("citations").toString()).doesNotContain(id);
    publish(id);
    JsonNode answer = awaitAnswerFrom(id);
    assertThat(answer.get("citations").get(0).get("curated").asBoolean()).isTrue();
    assertThat(answer.get("text").asString()).contains("north door");
    post("/api/v1/curation/cards/" + id + "/retire", "", leader, Optional.empty());
    assertThat(awaitAnswerNotFrom(id).get("citations").toString()).doesNotContain(id);
  }

  @Test
  void aSecondPersonPublishesWhatOneHasWritten() throws Exception {
    String id = draft("Ask at the desk.");
    HttpResponse<String> own =
        post("/api/v1/curation/cards/" + id + "/publish", "", CURATOR, Optional.empty());
    assertThat(own.statusCode()).isEqualTo(409);
    assertThat(own.body()).contains("a second person publishes what you wrote");
  }

  @Test
  void ofTwoEditorsTheSecondSeesWhatTheFirstWrote() throws Exception {
    String id = draft("Ask at the desk.");
    assertThat(put(id, "First editor.", CURATOR, "\"1\"").statusCode()).isEqualTo(200);
    HttpResponse<String> second = put(id, "Second editor.", leader, "\"1\"");
    assertThat(second.statusCode()).isEqualTo(412);
    assertThat(json.readTree(second.body()).get("latest").get("text").asString())
        .contains("First editor.");
    assertThat(put(id, "Second editor.", leader, "\"2\"").statusCode()).isEqualTo(200);
    assertThat(get("/api/v1/curation/cards/" + id + "/versions", leader).body())
        .contains("First editor.")
        .contains("Second editor.")
        .contains("Ask at the desk.");
  }

  @Test
  void aLaterDraftLeavesWhatIsPublished() throws Exception {
    String id = draft("Behind the south door there is a shed for tandem bicycles.");
    publish(id);
    awaitAnswerFrom(id);
    assertThat(put(id, "Nothing is settled yet.", leader, "\"2\"").statusCode()).isEqualTo(200);
    assertThat(ask().get("text").asString()).contains("south door");
    post("/api/v1/curation/cards/" + id + "/retire", "", leader, Optional.empty());
  }

  @Test
  void anEarlierVersionComesBackAsADraft() throws Exception {
    String id = draft("The first words.");
    put(id, "Other words.", CURATOR, "\"1\"");
    HttpResponse<String> restored =
        post(
            "/api/v1/curation/cards/" + id + "/versions/1/restore",
            "",
            leader,
            Optional.of("\"2\""));
    assertThat(restored.statusCode()).isEqualTo(200);
    assertThat(json.readTree(restored.body()).get("text").asString()).contains("The first words.");
    assertThat(json.readTree(restored.body()).get("version").asInt()).isEqualTo(3);
  }

  @Test
  void aCardWithoutAnAdvertisedSourceIsNotPublished() throws Exception {
    String id = draft("Ask at the desk.");
    put(id, "No source here", CURATOR, "\"1\"", "NOSUCH");
    HttpResponse<String> refused =
        post("/api/v1/curation/cards/" + id + "/publish", "", leader, Optional.empty());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("source NOSUCH is not in sources.yaml");
  }

  @Test
  void theExportIsTheFilesOfAKnowledgeBase() throws Exception {
    String id = draft("Behind the east door there is a shed for tandem bicycles.");
    publish(id);
    HttpResponse<byte[]> zip =
        client.send(
            request("/api/v1/curation/export.zip", leader).GET().build(),
            BodyHandlers.ofByteArray());
    Map<String, String> files = unzipped(zip.body());
    assertThat(files.get("kt/" + id + ".en.md")).contains("status: published", "east door");
    assertThat(files.get("kt/" + id + ".en.asked.md")).contains("- " + QUESTION);
    post("/api/v1/curation/cards/" + id + "/retire", "", leader, Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "GET,    /api/v1/curation/cards,             401, 403, 200, 200",
    "GET,    /api/v1/curation/cards/none,        401, 403, 404, 404",
    "GET,    /api/v1/curation/export.zip,        401, 403, 200, 200",
    "POST,   /api/v1/curation/cards,             401, 403, 400, 400",
    "POST,   /api/v1/curation/cards/none/publish,401, 403, 404, 404",
    "POST,   /api/v1/curation/cards/none/retire, 401, 403, 404, 404",
    "GET,    /api/v1/accounts,                   401, 403, 403, 200",
    "GET,    /api/v1/accounts/audit,             401, 403, 403, 200",
    "POST,   /api/v1/accounts,                   401, 403, 403, 400",
    "DELETE, /api/v1/accounts/none,              401, 403, 403, 404",
    "GET,    /api/v1/cards/bap-q1,               200, 200, 200, 200",
    "GET,    /plan,                              200, 200, 200, 200"
  })
  void eachRoleReachesWhatIsItsOwn(
      String method, String path, int anonymous, int clinician, int opinionLeader, int admin)
      throws Exception {
    assertThat(status(method, path, "")).as("anonymous").isEqualTo(anonymous);
    assertThat(status(method, path, account("CLINICIAN"))).as("clinician").isEqualTo(clinician);
    assertThat(status(method, path, leader)).as("opinion leader").isEqualTo(opinionLeader);
    assertThat(status(method, path, CURATOR)).as("administrator").isEqualTo(admin);
  }

  @Test
  void thePagesAskToSignIn() throws Exception {
    HttpResponse<String> desk = get("/curation", "");
    assertThat(desk.statusCode()).isEqualTo(302);
    assertThat(desk.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
    assertThat(get("/sign-in", "").body()).contains("name=\"_csrf\"");
  }

  @Test
  void wrongPasswordsLockAnAccount() throws Exception {
    String name = account("OPINION_LEADER");
    for (int i = 0; i < 5; i++) {
      assertThat(statusWith(name, "not the password at all")).isEqualTo(401);
    }
    assertThat(statusWith(name, OTHER_PASSWORD)).isEqualTo(401);
  }

  @Test
  void theLogTellsWhoPublished() throws Exception {
    String id = draft("Behind the west door there is a shed for tandem bicycles.");
    publish(id);
    JsonNode log = json.readTree(get("/api/v1/accounts/audit", CURATOR).body());
    assertThat(log.get("intact").asBoolean()).isTrue();
    assertThat(log.get("entries").toString())
        .contains("\"actor\":\"" + leader + "\",\"action\":\"card.publish\",\"subject\":\"" + id);
    post("/api/v1/curation/cards/" + id + "/retire", "", leader, Optional.empty());
  }

  private String account(String role) throws Exception {
    String name = "u" + UUID.randomUUID().toString().substring(0, 8);
    HttpResponse<String> opened =
        post(
            "/api/v1/accounts",
            json.writeValueAsString(Map.of("name", name, "password", OTHER_PASSWORD, "role", role)),
            CURATOR,
            Optional.empty());
    assertThat(opened.statusCode()).isEqualTo(201);
    return name;
  }

  private String draft(String says) throws Exception {
    String id = "site-" + UUID.randomUUID().toString().substring(0, 8);
    HttpResponse<String> drafted =
        post("/api/v1/curation/cards", written(id, says, "PRACTICE"), CURATOR, Optional.empty());
    assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
    assertThat(drafted.headers().firstValue("ETag")).contains("\"1\"");
    return id;
  }

  private void publish(String id) throws Exception {
    HttpResponse<String> published =
        post("/api/v1/curation/cards/" + id + "/publish", "", leader, Optional.empty());
    assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
  }

  private String written(String id, String says, String source) {
    String text =
        """
        ---
        id: %s
        title: "Tandem bicycles at the clinic"
        group: kt
        kind: fact
        topics: [%s]
        tdf: [environment]
        bct: ["12.1"]
        state: ENGAGE
        certainty: expert-opinion
        sources: [%s]
        ---

        ## In short

        %s [%s]

        ## Say this

        - The tandem can stay with us while you are here.
        - Shall I show you where?

        ## Why

        A tandem in the corridor is in everybody's way. [%s]

        ## Avoid

        - Sending people round the block.

        ## Next step

        Show the shed, then go on with the visit.
        """
            .formatted(id, id, source, says, source, source);
    return json.writeValueAsString(
        Map.of(
            "text", text, "questions", List.of(QUESTION, "is there a place for a tandem bicycle")));
  }

  private HttpResponse<String> put(String id, String says, String who, String match)
      throws Exception {
    return put(id, says, who, match, "PRACTICE");
  }

  private HttpResponse<String> put(String id, String says, String who, String match, String source)
      throws Exception {
    return client.send(
        request("/api/v1/curation/cards/" + id, who)
            .header("Content-Type", "application/json")
            .header("If-Match", match)
            .PUT(HttpRequest.BodyPublishers.ofString(written(id, says, source)))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body, String who, Optional<String> match)
      throws Exception {
    HttpRequest.Builder request =
        request(path, who)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    match.ifPresent(version -> request.header("If-Match", version));
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path, String who) throws Exception {
    return client.send(request(path, who).GET().build(), BodyHandlers.ofString());
  }

  private int status(String method, String path, String who) throws Exception {
    HttpRequest.BodyPublisher body =
        method.equals("POST")
            ? HttpRequest.BodyPublishers.ofString("{}")
            : HttpRequest.BodyPublishers.noBody();
    return client
        .send(
            request(path, who)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build(),
            BodyHandlers.discarding())
        .statusCode();
  }

  private int statusWith(String name, String password) throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(at("/api/v1/curation/cards")))
                .header("Authorization", basic(name, password))
                .build(),
            BodyHandlers.discarding())
        .statusCode();
  }

  private HttpRequest.Builder request(String path, String who) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(at(path)));
    if (!who.isEmpty()) {
      request.header(
          "Authorization", basic(who, who.equals(CURATOR) ? WebTest.PASSWORD : OTHER_PASSWORD));
    }
    return request;
  }

  private static String basic(String name, String password) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode ask() throws Exception {
    return json.readTree(
        post(
                "/api/v1/answers",
                json.writeValueAsString(Map.of("question", QUESTION)),
                "",
                Optional.empty())
            .body());
  }

  private JsonNode awaitAnswerFrom(String id) throws Exception {
    return awaitAnswer(id, true);
  }

  private JsonNode awaitAnswerNotFrom(String id) throws Exception {
    return awaitAnswer(id, false);
  }

  private JsonNode awaitAnswer(String id, boolean from) throws Exception {
    long until = System.nanoTime() + 20_000_000_000L;
    JsonNode answer = ask();
    while (answer.get("citations").toString().contains(id) != from && System.nanoTime() < until) {
      answer = ask();
    }
    assertThat(answer.get("citations").toString().contains(id)).isEqualTo(from);
    return answer;
  }

  private String at(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  private static Map<String, String> unzipped(byte[] bytes) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
