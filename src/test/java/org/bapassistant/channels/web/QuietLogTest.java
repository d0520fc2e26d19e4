package org.bapassistant.channels.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.bapassistant.retrieval.CardRetriever;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What was typed stands in no log line, error or metric, however a request ends. Our own packages
 * log all they can say.
 */
@StrictWebTest
@ExtendWith(OutputCaptureExtension.class)
class QuietLogTest {

  /** Stands for what a clinician typed. */
  private static final String TYPED = "zanzibarquince";

  private static final AtomicInteger CLIENT = new AtomicInteger();

  @LocalServerPort int port;
  @Autowired CardRetriever retriever;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void complete() {
    retriever.awaitComplete();
  }

  @AfterEach
  void letEnd() {
    TroubledScreener.goOn();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          200 | POST /api/v1/answers    | {"question":"zanzibarquince says exercise hurts"}
          500 | POST /api/v1/answers    | {"question":"zanzibarquince breaks"}
          503 | POST /api/v1/answers    | {"question":"zanzibarquince stalls"}
          400 | POST /api/v1/answers    | {"question":"zanzibarquince
          400 | POST /api/v1/answers    | {"question":{"zanzibarquince":1}}
          400 | POST /api/v1/answers    | {"question":"zanzibarquince\\u0000"}
          400 | POST /api/v1/answers    | {"question":"q","conversationId":"zanzibar quince zanzibarquince"}
          400 | POST /api/v1/answers    | {"question":"q","language":"zanzibarquince"}
          400 | POST /api/v1/answers    | zanzibarquince
          200 | POST /api/v1/utterances | {"text":"zanzibarquince will not walk"}
          500 | POST /api/v1/utterances | {"text":"zanzibarquince breaks"}
          400 | POST /api/v1/utterances | {"text":["zanzibarquince"]}
          404 | POST /api/v1/answers/zanzibarquince/feedback | {"rating":"helpful","comment":"zanzibarquince"}
          400 | POST /api/v1/answers/x/feedback | {"rating":"zanzibarquince"}
          500 | POST /api/v1/answers/x/feedback | {"rating":"helpful","comment":"zanzibarquince breaks"}
          404 | PUT /api/v1/answers/zanzibarquince | {}
          405 | PUT /api/v1/answers     | zanzibarquince
          200 | GET /api/v1/search?q=zanzibarquince |
          500 | GET /api/v1/search?q=zanzibarquince+breaks |
          400 | GET /api/v1/search?q=pain&k=zanzibarquince |
          200 | GET /cards?q=zanzibarquince |
          500 | GET /cards?q=zanzibarquince+breaks |
          200 | GET /cards?q=zanzibarquince%00 |
          404 | GET /cards/zanzibarquince |
          404 | GET /api/v1/cards/zanzibarquince |
          400 | GET /api/v1/conversations/zanzibarquince%20 |
          400 | GET /documents/zanzibarquince/pages/zanzibarquince |
          404 | GET /zanzibarquince |
          404 | GET /materials/zanzibarquince.pdf |
          200 | GET /?lang=zanzibarquince |
          """)
  void noLogLineAndNoErrorRepeatsWhatWasTyped(
      int status, String request, @Nullable String body, CapturedOutput output) throws Exception {
    String[] words = request.split(" ");
    HttpRequest.Builder sent =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + words[1]))
            .header("X-Forwarded-For", "192.0.2." + CLIENT.incrementAndGet())
            .header("Content-Type", "application/json")
            .method(
                words[0],
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    HttpResponse<String> response = client.send(sent.build(), HttpResponse.BodyHandlers.ofString());
    TroubledScreener.goOn();
    assertThat(response.statusCode()).isEqualTo(status);
    if (status >= 400) {
      // A problem's instance is the address that was asked for, which names things by their ids.
      assertThat(response.body().replaceAll("\"instance\":\"[^\"]*\"", ""))
          .doesNotContain(TYPED, "Exception", "\tat ");
    }
    if (status == 500) {
      assertThat(output).contains("reference", "IllegalStateException");
    }
    assertThat(output).doesNotContain(TYPED);
  }

  @ParameterizedTest
  @CsvSource({
    "GET /api/v1/search?q=zanzibarquince<>",
    "GET /zanzibarquince%00",
    "GET /zanzibarquince/../../..",
    "ZANZIBARQUINCE /zanzibarquince",
    "zanzibarquince"
  })
  void whatIsNoRequestAtAllIsNotRepeatedEither(String request, CapturedOutput output)
      throws Exception {
    assertThat(RawHttp.request(port, request))
        .containsPattern("HTTP/1.1 4|\"status\":4")
        .doesNotContain(TYPED);
    assertThat(output).doesNotContainIgnoringCase(TYPED);
  }

  @Test
  void theWebChatIsAsQuiet(CapturedOutput output) {
    LinkedBlockingQueue<String> received = new LinkedBlockingQueue<>();
    WebSocket socket =
        client
            .newWebSocketBuilder()
            .header("X-Forwarded-For", "192.0.2.250")
            .buildAsync(
                URI.create("ws://127.0.0.1:" + port + "/ws/chat"),
                new WebSocket.Listener() {
                  @Override
                  public @Nullable CompletionStage<?> onText(
                      WebSocket from, CharSequence data, boolean last) {
                    received.add(data.toString());
                    from.request(1);
                    return null;
                  }
                })
            .join();
    for (String sent :
        new String[] {
          TYPED,
          "{\"question\":\"" + TYPED + "\",\"language\":\"xx\"}",
          "{\"question\":\"" + TYPED + " breaks\"}",
          "{\"question\":\"" + TYPED + " stalls\"}"
        }) {
      received.clear();
      socket.sendText(sent, true).join();
      await().atMost(Duration.ofSeconds(20)).until(() -> !received.isEmpty());
      assertThat(received.peek()).contains("error").doesNotContain(TYPED);
    }
    socket.abort();
    assertThat(output).contains("IllegalStateException").doesNotContain(TYPED);
  }

  @Test
  void metricsNameNothingThatWasTyped() throws Exception {
    RawHttp.request(port, "GET /api/v1/search?q=" + TYPED);
    RawHttp.request(port, "GET /" + TYPED);
    assertThat(RawHttp.request(port, "GET /actuator/prometheus"))
        .contains("http_server_requests")
        .doesNotContain(TYPED);
  }
}
