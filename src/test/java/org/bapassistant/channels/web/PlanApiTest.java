package org.bapassistant.channels.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bapassistant.retrieval.CardRetriever;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class PlanApiTest {

  private static final String WALK =
      "{\"event\":\"SLOTS\",\"slots\":{\"when\":\"after lunch\",\"howOften\":\"3\",\"startDate\":\"2026-11-30\"}}";

  @LocalServerPort int port;
  @Autowired CardRetriever retriever;
  @Autowired JsonMapper json;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void complete() {
    retriever.awaitComplete();
  }

  @Test
  void aReadyPatientHasAPlanInSevenMoves() throws Exception {
    JsonNode plan =
        moved(
            begin("{\"visit\":\"first\"}"),
            "{\"event\":\"CLEAR\"}",
            "{\"event\":\"HEARD\"}",
            "{\"event\":\"HAS_IDEA\",\"text\":\"walk round the block\"}",
            WALK,
            "{\"event\":\"TOLD_BACK\",\"text\":\"I will walk after lunch\"}",
            "{\"event\":\"RATED\",\"value\":8}",
            "{\"event\":\"CHECK_IN_AGREED\",\"slots\":{\"withWhom\":\"me\",\"how\":\"call\",\"date\":\"2026-12-07\"}}");
    assertThat(plan.get("state").asString()).isEqualTo("CLOSE");
    assertThat(plan.get("plan").get("status").asString()).isEqualTo("PLANNED");
    assertThat(plan.get("plan").get("checkIn").get("date").asString()).isEqualTo("2026-12-07");
    assertThat(text("/api/v1/plans/" + plan.get("id").asString() + "/summary.txt"))
        .isEqualTo(
            """
            Action plan (Brief Action Planning)
            What: walk round the block
            When: after lunch
            How often: 3
            First day: 2026-11-30
            In the patient's words: "I will walk after lunch"
            Confidence (0 to 10): 8
            Check-in: me, call, 2026-12-07
            """);
  }

  @Test
  void aShortVisitIsToldWhatToLeaveOut() throws Exception {
    JsonNode plan =
        moved(begin("{\"minutes\":3}"), "{\"event\":\"CLEAR\"}", "{\"event\":\"HEARD\"}");
    assertThat(plan.get("minutes").asInt()).isEqualTo(3);
    assertThat(plan.get("hint").asString())
        .isEqualTo(
            "3 minutes: if they are unsure, leave the question with them and plan next time.");
  }

  @Test
  void eachStepSaysWhatToDoAndWhereItComesFrom() throws Exception {
    JsonNode plan = begin("{}");
    for (String move :
        List.of("CLEAR", "HEARD", "UNSURE", "PERMITTED", "PICKED", "SUSTAIN_TALK", "EASED")) {
      assertThat(plan.get("prompt").asString()).isNotBlank();
      assertThat(plan.get("citations").size()).isPositive();
      assertThat(plan.get("moves").size()).isPositive();
      plan = moved(plan, "{\"event\":\"" + move + "\",\"text\":\"stairs\"}");
    }
    assertThat(plan.get("state").asString()).isEqualTo("SMART_BUILD");
    assertThat(plan.get("say").get(0).asString()).isEqualTo("What time of day, or after what?");
  }

  @Test
  void aMoveThatIsNotOpenIsRefusedWithThoseThatAre() throws Exception {
    HttpResponse<String> refused = move(begin("{}"), "{\"event\":\"RATED\",\"value\":8}");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.headers().firstValue("content-type")).contains("application/problem+json");
    JsonNode problem = json.readTree(refused.body());
    List<String> permitted = new ArrayList<>();
    problem.get("permitted").forEach(event -> permitted.add(event.asString()));
    assertThat(permitted).contains("CLEAR", "FLAG");
  }

  @Test
  void badMovesAreToldHowToMend() throws Exception {
    JsonNode plan = begin("{}");
    assertThat(move(plan, "{\"event\":\"DANCE\"}").statusCode()).isEqualTo(400);
    assertThat(move(plan, "{\"event\":\"CLEAR\",\"value\":11}").statusCode()).isEqualTo(400);
    assertThat(post("/api/v1/plans", "{\"visit\":\"second\"}").statusCode()).isEqualTo(400);
    assertThat(post("/api/v1/plans", "{\"minutes\":4}").statusCode()).isEqualTo(400);
    assertThat(post("/api/v1/plans/none/moves", "{\"event\":\"CLEAR\"}").statusCode())
        .isEqualTo(404);
    assertThat(
            post("/api/v1/plans", "{\"visit\":\"follow-up\",\"previous\":\"none\"}").statusCode())
        .isEqualTo(404);
  }

  @Test
  void anEmergencyInWhatIsTypedStopsThePlanning() throws Exception {
    JsonNode plan =
        moved(
            begin("{}"),
            "{\"event\":\"CLEAR\"}",
            "{\"event\":\"HEARD\"}",
            "{\"event\":\"HAS_IDEA\",\"text\":\"she is numb when she wipes since this morning and cannot pass urine\"}");
    assertThat(plan.get("state").asString()).isEqualTo("STOP_SAFETY");
    assertThat(plan.get("safety").get(0).get("condition").asString()).isEqualTo("cauda-equina");
    assertThat(plan.get("plan").get("what").isNull()).isTrue();
  }

  @Test
  void namesAreMaskedAndDatesOfThePlanAreKept() throws Exception {
    JsonNode plan =
        moved(
            begin("{}"),
            "{\"event\":\"CLEAR\"}",
            "{\"event\":\"HEARD\"}",
            "{\"event\":\"HAS_IDEA\",\"text\":\"walk with Mrs. Gagnon\",\"slots\":{\"startDate\":\"2026-11-30\"}}");
    assertThat(plan.get("plan").get("what").asString()).isEqualTo("walk with Mrs. [NAME]");
    assertThat(plan.get("plan").get("startDate").asString()).isEqualTo("2026-11-30");
    assertThat(plan.get("masked").get(0).asString()).isEqualTo("NAME");
  }

  @Test
  void aHopeInsteadOfAnActionIsAskedAbout() throws Exception {
    JsonNode plan =
        moved(
            begin("{}"),
            "{\"event\":\"CLEAR\"}",
            "{\"event\":\"HEARD\"}",
            "{\"event\":\"HAS_IDEA\",\"text\":\"have less pain\"}");
    assertThat(plan.get("ask").get(0).asString())
        .isEqualTo("That is what you hope for. What would you do, that could bring it?");
  }

  @Test
  void aFollowUpBeginsWithTheEarlierPlan() throws Exception {
    JsonNode first =
        moved(
            begin("{}"),
            "{\"event\":\"CLEAR\"}",
            "{\"event\":\"HEARD\"}",
            "{\"event\":\"HAS_IDEA\",\"text\":\"walk\"}",
            WALK,
            "{\"event\":\"TOLD_BACK\"}",
            "{\"event\":\"RATED\",\"value\":7}",
            "{\"event\":\"CHECK_IN_DECLINED\"}");
    JsonNode second =
        moved(
            begin("{\"visit\":\"follow-up\",\"previous\":\"" + first.get("id").asString() + "\"}"),
            "{\"event\":\"CLEAR\"}",
            "{\"event\":\"PARTIAL\"}");
    assertThat(second.get("state").asString()).isEqualTo("FOLLOWUP_NEXT");
    assertThat(second.get("plan").get("what").asString()).isEqualTo("walk");
    assertThat(second.get("say").get(0).asString()).startsWith("Part of it");
  }

  @Test
  void aPastedSummaryIsAnEarlierPlanToo() throws Exception {
    JsonNode plan =
        begin(
            "{\"visit\":\"follow-up\",\"language\":\"fr\",\"pasted\":\"What: swim\\nWhen: Sunday morning\"}");
    assertThat(plan.get("plan").get("what").asString()).isEqualTo("swim");
    assertThat(moved(plan, "{\"event\":\"CLEAR\"}").get("prompt").asString())
        .isEqualTo("Demandez d'abord des nouvelles du plan, de façon neutre.");
  }

  @Test
  void thePatientGetsOnePageToTakeHome() throws Exception {
    JsonNode plan =
        moved(
            begin("{\"language\":\"fr\"}"),
            "{\"event\":\"CLEAR\"}",
            "{\"event\":\"HEARD\"}",
            "{\"event\":\"HAS_IDEA\",\"text\":\"marcher <b>10</b> minutes\"}",
            WALK);
    byte[] pdf =
        client
            .send(
                HttpRequest.newBuilder(
                        URI.create(
                            "http://127.0.0.1:"
                                + port
                                + "/api/v1/plans/"
                                + plan.get("id").asString()
                                + "/summary.pdf?paper=a4"))
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray())
            .body();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(new PDFTextStripper().getText(document))
          .contains("Mon plan", "marcher <b>10</b> minutes", "2026-11-30", "Lun");
    }
  }

  @Test
  void theDraftForAChartHoldsAGoalAndACarePlan() throws Exception {
    JsonNode plan =
        moved(
            begin("{}"),
            "{\"event\":\"CLEAR\"}",
            "{\"event\":\"HEARD\"}",
            "{\"event\":\"HAS_IDEA\",\"text\":\"walk\"}",
            WALK);
    JsonNode bundle = json.readTree(text("/api/v1/plans/" + plan.get("id").asString() + "/fhir"));
    assertThat(bundle.get("resourceType").asString()).isEqualTo("Bundle");
    JsonNode goal = bundle.get("entry").get(0).get("resource");
    assertThat(goal.get("lifecycleStatus").asString()).isEqualTo("proposed");
    assertThat(goal.get("startDate").asString()).isEqualTo("2026-11-30");
    JsonNode carePlan = bundle.get("entry").get(1).get("resource");
    assertThat(carePlan.get("activity").get(0).get("detail").get("description").asString())
        .isEqualTo("walk");
    assertThat(carePlan.get("goal").get(0).get("reference").asString())
        .isEqualTo(bundle.get("entry").get(0).get("fullUrl").asString());
  }

  private JsonNode begin(String body) throws IOException, InterruptedException {
    HttpResponse<String> begun = post("/api/v1/plans", body);
    assertThat(begun.statusCode()).isEqualTo(201);
    return json.readTree(begun.body());
  }

  private JsonNode moved(JsonNode plan, String... moves) throws IOException, InterruptedException {
    JsonNode now = plan;
    for (String move : moves) {
      HttpResponse<String> response = move(now, move);
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      now = json.readTree(response.body());
    }
    return now;
  }

  private HttpResponse<String> move(JsonNode plan, String move)
      throws IOException, InterruptedException {
    return post("/api/v1/plans/" + plan.get("id").asString() + "/moves", move);
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private String text(String path) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
