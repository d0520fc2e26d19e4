package org.bapassistant.channels.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.bapassistant.retrieval.CardRetriever;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class AnswerApiTest {

  private static final String QUESTION =
      "pt with chronic LBP says exercise always makes it worse, won't set a goal. what do I say?";

  @LocalServerPort int port;
  @Autowired CardRetriever retriever;
  @Autowired JsonMapper json;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void complete() {
    retriever.awaitComplete();
  }

  @Test
  void aQuestionGetsAGroundedAnswerWithACitedCard() throws Exception {
    JsonNode answer = ask(QUESTION);
    assertThat(answer.get("outcome").asString()).isEqualTo("grounded");
    assertThat(answer.get("citations").get(0).get("cardId").asString()).isEqualTo("exercise-hurts");
    assertThat(answer.get("say")).hasSizeBetween(2, 3);
    assertThat(answer.get("text").asString()).contains("[1]");
    assertThat(answer.get("signal").asString()).isEqualTo("fear-belief");
    assertThat(answer.get("composer").asString()).isEqualTo("extractive");
    assertThat(answer.get("model").isNull()).isTrue();
    assertThat(answer.get("millis").get("total").asDouble()).isPositive();
  }

  @Test
  void theCitedCardCanBeRead() throws Exception {
    JsonNode citation = ask(QUESTION).get("citations").get(0);
    HttpResponse<String> page = get(citation.get("url").asString().replaceAll("#.*", ""));
    assertThat(page.statusCode()).isEqualTo(200);
    JsonNode card = json.readTree(get("/api/v1/cards/" + citation.get("cardId").asString()).body());
    assertThat(card.get("sections").get("in-short").toString())
        .contains(json.writeValueAsString(citation.get("quote")).replaceAll("^\"|\"$", ""));
  }

  @Test
  void theSameQuestionGetsTheSameAnswer() throws Exception {
    JsonNode first = ask(QUESTION);
    JsonNode second = ask(QUESTION);
    for (String field :
        List.of("outcome", "text", "say", "avoid", "citations", "alternatives", "nextStep")) {
      assertThat(second.get(field)).as(field).isEqualTo(first.get(field));
    }
  }

  @Test
  void anEmergencyLeadsAndNoCoachingFollows() throws Exception {
    JsonNode answer =
        ask(
            "numb when she wipes since this morning, back pain. shall we still set the walking goal?");
    assertThat(answer.get("outcome").asString()).isEqualTo("safety");
    assertThat(answer.get("safety").get(0).get("condition").asString()).isEqualTo("cauda-equina");
    assertThat(answer.get("say")).isEmpty();
  }

  @Test
  void identifiersAreMaskedAndNamed() throws Exception {
    JsonNode answer = ask("Mrs Tremblay (514-555-0199) says exercise makes her back worse");
    assertThat(answer.get("question").asString()).doesNotContain("Tremblay", "0199");
    assertThat(
            StreamSupport.stream(answer.get("masked").spliterator(), false).map(JsonNode::asString))
        .contains("NAME", "PHONE");
  }

  @Test
  void whatNoCardAnswersIsAbstainedWithTheNearestTitles() throws Exception {
    JsonNode answer = ask("Which gate does the evening flight to Lisbon leave from?");
    assertThat(answer.get("outcome").asString()).isEqualTo("abstained");
    assertThat(answer.get("citations")).isEmpty();
  }

  @Test
  void anAnswerStreamsAsDeltasThatMakeUpItsText() throws Exception {
    HttpResponse<String> response =
        client.send(
            post("/api/v1/answers", body(QUESTION)).header("Accept", "text/event-stream").build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    StringBuilder streamed = new StringBuilder();
    String whole = "";
    String event = "";
    for (String line : response.body().split("\n")) {
      if (line.startsWith("event:")) {
        event = line.substring(6).strip();
      } else if (line.startsWith("data:") && event.equals("delta")) {
        streamed.append(json.readTree(line.substring(5)).get("text").asString());
      } else if (line.startsWith("data:") && event.equals("answer")) {
        whole = json.readTree(line.substring(5)).get("text").asString();
      }
    }
    assertThat(streamed.toString()).isEqualTo(whole).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"question\":\"\"}",
        "{\"question\":\"  \"}",
        "{}",
        "{\"question\":",
        "[]",
        "{\"question\":\"\\ud800 secret\"}",
        "{\"question\":\"secret \\u0000\"}",
        "{\"question\":\"secret\",\"language\":\"de\"}",
        "{\"question\":\"secret\",\"conversationId\":\"../secret\"}"
      })
  void badInputIsRefusedAndNotRepeated(String body) throws Exception {
    HttpResponse<String> response = send(post("/api/v1/answers", body));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json.readTree(response.body()).get("detail").asString())
        .isNotBlank()
        .doesNotContain("secret");
  }

  @Test
  void tooLongAndTooLargeAreToldApart() throws Exception {
    assertThat(send(post("/api/v1/answers", body("a".repeat(4001)))).statusCode()).isEqualTo(400);
    HttpResponse<String> large = send(post("/api/v1/answers", body("a".repeat(1_000_000))));
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(large.body()).contains("64 KiB");
  }

  @Test
  void anotherMediaTypeIsRefused() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/api/v1/answers"))
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString("hello"))
            .build();
    assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "🙂",
        "لا أريد أن أتمرن",
        "<script>alert(1)</script> pt says exercise hurts",
        "\u202eesrever pain"
      })
  void unusualTextIsAnsweredOrAbstained(String text) throws Exception {
    assertThat(ask(text.repeat(Math.max(1, 500 / text.length()))).get("outcome").asString())
        .isIn("grounded", "abstained", "routed");
  }

  @Test
  void feedbackIsKeptForAKnownAnswerOnly() throws Exception {
    String id = ask(QUESTION).get("id").asString();
    String feedback = "{\"rating\":\"unhelpful\",\"comment\":\"too long\"}";
    assertThat(send(post("/api/v1/answers/" + id + "/feedback", feedback)).statusCode())
        .isEqualTo(204);
    assertThat(send(post("/api/v1/answers/" + id + "/escalation", "{}")).statusCode())
        .isEqualTo(202);
    assertThat(send(post("/api/v1/answers/nobody/feedback", feedback)).statusCode()).isEqualTo(404);
    assertThat(
            send(post("/api/v1/answers/" + id + "/feedback", "{\"rating\":\"so-so\"}"))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void aConversationCanBeResumed() throws Exception {
    String conversation = ask(QUESTION).get("conversationId").asString();
    JsonNode kept = json.readTree(get("/api/v1/conversations/" + conversation).body());
    assertThat(kept.get("replies")).hasSize(1);
    assertThat(kept.get("replies").get(0).get("question").asString()).isEqualTo(QUESTION);
  }

  @Test
  void searchSaysWhyACardComesFirst() throws Exception {
    JsonNode hits = json.readTree(get("/api/v1/search?q=exercise%20hurts&k=3").body()).get("hits");
    assertThat(hits).hasSize(3);
    assertThat(hits.get(0).get("explanation").asString()).isNotBlank();
  }

  @Test
  void aPastedUtteranceIsReadAndItsCardsFound() throws Exception {
    JsonNode reading = read("I can't do those exercises, every time I try the pain gets worse");
    assertThat(reading.get("talk").asString()).isEqualTo("sustain");
    double sum = 0;
    for (String talk : List.of("sustain", "change", "neutral", "discord")) {
      sum += reading.get("probabilities").get(talk).asDouble();
    }
    assertThat(sum).isBetween(0.999, 1.001);
    assertThat(reading.get("cards")).hasSize(3);
    assertThat(reading.get("cards").get(0).get("cardId").asString()).isEqualTo("exercise-hurts");
  }

  @Test
  void anEmergencyInAPastedUtteranceIsNamed() throws Exception {
    JsonNode reading = read("since this morning it is numb when I wipe and my back hurts");
    assertThat(reading.get("safety").get(0).get("condition").asString()).isEqualTo("cauda-equina");
  }

  private JsonNode read(String utterance) throws Exception {
    return json.readTree(
        send(post("/api/v1/utterances", json.writeValueAsString(Map.of("text", utterance))))
            .body());
  }

  @Test
  void cardsAreListedByGroup() throws Exception {
    assertThat(json.readTree(get("/api/v1/cards?group=mi").body())).hasSize(12);
    assertThat(get("/api/v1/cards?group=nothing").statusCode()).isEqualTo(400);
    assertThat(get("/api/v1/cards/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void theApiDescribesItself() throws Exception {
    JsonNode api = json.readTree(get("/v3/api-docs").body());
    assertThat(api.get("openapi").asString()).startsWith("3.1");
    assertThat(api.get("paths").has("/api/v1/answers")).isTrue();
  }

  @Test
  void pagesForbidEverythingFromElsewhere() throws Exception {
    HttpResponse<String> page = get("/");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.body()).doesNotContainPattern("(src|href)=\"https?://");
  }

  @Test
  void healthAndMetricsAnswer() throws Exception {
    for (String path :
        List.of(
            "/actuator/health/liveness", "/actuator/health/readiness", "/actuator/prometheus")) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(200);
    }
  }

  private JsonNode ask(String question) throws Exception {
    HttpResponse<String> response = send(post("/api/v1/answers", body(question)));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return json.readTree(response.body());
  }

  private String body(String question) {
    return json.writeValueAsString(Map.of("question", question));
  }

  private HttpRequest.Builder post(String path, String body) {
    return HttpRequest.newBuilder(uri(path))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
