package org.bapassistant.channels.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.bapassistant.retrieval.CardRetriever;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may do what, and what every answer tells browsers. */
@WebTest
class AccessTest {

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy", "default-src 'none'",
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "X-Frame-Options", "DENY",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin");

  @LocalServerPort int port;
  @Autowired CardRetriever retriever;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void complete() {
    retriever.awaitComplete();
  }

  @ParameterizedTest
  @CsvSource({
    "GET /, 200",
    "GET /app.css, 200",
    "GET /chat.js, 200",
    "GET /cards/bap-q2, 200",
    "GET /materials/bap-poster.pdf, 200",
    "GET /api/v1/cards?group=mi, 200",
    "GET /v3/api-docs, 200",
    "GET /actuator/health, 200",
    "GET /actuator/prometheus, 200",
    "GET /nothing, 404",
    "GET /api/v1/nothing, 404",
    "GET /materials/nothing.pdf, 404",
    "GET /api/v1/search, 400",
    "DELETE /api/v1/answers, 405",
    "PROPFIND /documents, 405",
    "ODD /, 405",
    "TRACE /, 405",
    "GET /%5c, 400",
    "GET /app.css%00, 400",
    "GET /a<b, 400"
  })
  void everyAnswerCarriesTheHeadersAndNoneNamesServerOrVersion(String request, int status)
      throws Exception {
    String response = RawHttp.request(port, request);
    assertThat(response).startsWith("HTTP/1.1 " + status);
    HEADERS.forEach((name, value) -> assertThat(response).contains(name + ": " + value));
    assertThat(response.substring(0, response.indexOf("\r\n\r\n")))
        .doesNotContainIgnoringCase("\nServer:", "X-Powered-By", "Strict-Transport");
    if (status >= 400) {
      assertThat(response)
          .contains("Content-Type: application/problem+json")
          .doesNotContain("Tomcat", "Exception", "\tat ", "org.", "java.");
    }
  }

  @Test
  void aStreamedAnswerCarriesTheHeaders() throws Exception {
    HttpResponse<String> response =
        post(
            "/api/v1/answers",
            "application/json",
            "{\"question\":\"how do I ask for a tell-back?\"}",
            Map.of("Accept", "text/event-stream"));
    assertThat(response.statusCode()).isEqualTo(200);
    HEADERS.forEach(
        (name, value) ->
            assertThat(response.headers().firstValue(name).orElse("")).contains(value));
    assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/search?q=pain, no-store",
    "/api/v1/conversations/none, no-store",
    "/cards?q=pain, no-store",
    "/documents, no-store",
    "/documents/none/pages/1, no-store",
    "/materials/bap-poster.pdf, no-cache",
    "/app.css, max-age=3600"
  })
  void whatWasAskedAndAnsweredIsKeptNowhere(String path, String cacheControl) throws Exception {
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(response.headers().allValues("Cache-Control")).containsExactly(cacheControl);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, -, true",
        "same-origin, OWN, true",
        "none, -, true",
        "same-origin, null, true",
        "cross-site, -, false",
        "same-site, -, false",
        "cross-site, OWN, false",
        "-, OWN, true",
        "-, http://127.0.0.1:1, false",
        "-, http://sub.127.0.0.1, false",
        "-, https://elsewhere.example, false",
        "-, null, false",
        "-, not an origin, false"
      })
  void onlyPagesOfOursAndProgramsMayChangeAnything(String site, String origin, boolean may)
      throws Exception {
    Map<String, String> headers = new HashMap<>();
    if (site != null) {
      headers.put("Sec-Fetch-Site", site);
    }
    if (origin != null) {
      headers.put("Origin", origin.replace("OWN", "http://127.0.0.1:" + port));
    }
    String question = "{\"question\":\"how do I ask for a tell-back?\"}";
    HttpResponse<String> asked = post("/api/v1/answers", "application/json", question, headers);
    assertThat(asked.statusCode()).isEqualTo(may ? 200 : 403);
    HttpResponse<String> rated =
        post(
            "/api/v1/answers/none/feedback",
            "application/json",
            "{\"rating\":\"helpful\"}",
            headers);
    assertThat(rated.statusCode()).isEqualTo(may ? 404 : 403);
    HttpResponse<String> deleted =
        post("/documents/none/delete", "application/x-www-form-urlencoded", "", headers);
    assertThat(deleted.statusCode()).isEqualTo(may ? 302 : 403);
    if (!may) {
      assertThat(asked.body()).contains("page of another site");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "text/plain"
      })
  void aFormOfAnotherSiteCannotPassForJson(String type) throws Exception {
    String form = "{\"question\":\"how do I ask for a tell-back?\",\"x\":\"=\"}";
    assertThat(post("/api/v1/answers", type, form, Map.of()).statusCode()).isEqualTo(415);
    assertThat(post("/api/v1/utterances", type, form, Map.of()).statusCode()).isEqualTo(415);
    assertThat(
            post("/api/v1/answers", type, form, Map.of("Sec-Fetch-Site", "cross-site"))
                .statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "127.0.0.1:8080, 200",
    "[::1]:8080, 200",
    "evil.example, 421",
    "localhost.evil.example, 421",
    "127.0.0.1.evil.example, 421",
    "a<script>, 400",
    "a b, 400",
    "localhost:junk, 400"
  })
  void aServerForThisComputerAnswersUnderItsNamesOnly(String host, int status) throws Exception {
    assertThat(RawHttp.request(port, "GET /about", "Host: " + host))
        .startsWith("HTTP/1.1 " + status)
        .doesNotContain("<script>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/materials/../application.yaml",
        "/materials/..%2f..%2fapplication.yaml",
        "/materials/%2e%2e/application.yaml",
        "/materials/..;/application.yaml",
        "/materials/%252e%252e%252fapplication.pdf",
        "/documents/../../lock/pages/1",
        "/documents/%2e%2e/pages/1",
        "/documents/..%5c..%5clock/pages/1",
        "/cards/..%2fsources",
        "/../../../../etc/passwd",
        "/application.yaml",
        "/META-INF/spring.factories",
        "/static/../application.yaml",
        "/fonts/../../application.yaml"
      })
  void noPathLeadsOutOfWhatIsServed(String path) throws Exception {
    assertThat(RawHttp.request(port, "GET " + path))
        .containsPattern("^HTTP/1.1 40[04]")
        .doesNotContain("spring:", "root:", "EnvironmentPostProcessor");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "env",
        "beans",
        "configprops",
        "heapdump",
        "threaddump",
        "loggers",
        "mappings",
        "info",
        "metrics",
        "scheduledtasks",
        "conditions",
        "flyway",
        "shutdown",
        "httpexchanges",
        "logfile",
        "sbom",
        "modulith"
      })
  void ofTheActuatorOnlyHealthAndTheMetricsOfTheContractAnswer(String endpoint) throws Exception {
    assertThat(RawHttp.request(port, "GET /actuator/" + endpoint)).startsWith("HTTP/1.1 404");
  }

  @Test
  void healthTellsNothingOfWhatItIsMadeOf() throws Exception {
    assertThat(RawHttp.request(port, "GET /actuator/health"))
        .contains("\"UP\"")
        .doesNotContain("components", "H2", "diskSpace", "details");
  }

  private HttpResponse<String> post(
      String path, String type, String body, Map<String, String> headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
