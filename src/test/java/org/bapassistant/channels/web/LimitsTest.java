package org.bapassistant.channels.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bapassistant.retrieval.CardRetriever;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happens beyond each limit. Each test is a client of its own, as a proxy would tell. */
@StrictWebTest
class LimitsTest {

  private static final int ASKS = 20;
  private static final String QUESTION = "{\"question\":\"how do I ask for a tell-back?\"}";

  @LocalServerPort int port;
  @Autowired CardRetriever retriever;
  @Autowired JsonMapper json;
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
          203.0.113.1 | POST /api/v1/answers     | {"question":
          203.0.113.2 | POST /api/v1/utterances  | {"text":
          203.0.113.3 | GET /api/v1/search?q=%20 |
          203.0.113.4 | GET /api/v1/%73earch?q=  |
          203.0.113.5 | GET /cards               |
          203.0.113.6 | POST /api/v1/answers/x/feedback | {"rating":
          """)
  void aClientThatAsksTooMuchIsToldWhenToAskAgain(
      String from, String request, @Nullable String body) throws Exception {
    int refused = 0;
    HttpResponse<String> last = send(from, request, body);
    for (int i = 0; i < ASKS + 5; i++) {
      last = send(from, request, body);
      refused += last.statusCode() == 429 ? 1 : 0;
    }
    // One more place comes free every three seconds.
    assertThat(refused).isBetween(3, 6);
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(last.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 3L);
    assertThat(json.readTree(last.body()).get("detail").asString()).contains("ask again");
    assertThat(last.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void anotherClientIsServedMeanwhile() throws Exception {
    for (int i = 0; i < ASKS + 5; i++) {
      send("198.51.100.1", "GET /api/v1/search?q=%20", null);
    }
    assertThat(send("198.51.100.1", "GET /api/v1/search?q=%20", null).statusCode()).isEqualTo(429);
    assertThat(send("198.51.100.2", "POST /api/v1/answers", QUESTION).statusCode()).isEqualTo(200);
    assertThat(send("198.51.100.1", "GET /about", null).statusCode()).isEqualTo(200);
  }

  @Test
  void aStreamedAnswerCountsOnce() throws Exception {
    for (int i = 0; i < ASKS; i++) {
      HttpRequest request =
          request("198.51.100.3", "POST /api/v1/answers", QUESTION)
              .header("Accept", "text/event-stream")
              .build();
      assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).body())
          .contains("event:answer");
    }
  }

  @Test
  void uploadsAreLimitedBeforeTheirBodyIsRead() throws Exception {
    for (int i = 0; i < 2; i++) {
      assertThat(send("198.51.100.4", "POST /documents/none/delete", "").statusCode())
          .isEqualTo(302);
    }
    assertThat(send("198.51.100.4", "POST /documents", "{").statusCode()).isEqualTo(429);
    assertThat(send("198.51.100.4", "GET /documents", null).statusCode()).isEqualTo(200);
  }

  @Test
  void overTheWebSocketTheLimitIsAnErrorWithTheSameWords() throws Exception {
    Chat chat = new Chat("198.51.100.5");
    for (int i = 0; i < ASKS + 1; i++) {
      chat.socket.sendText("not json", true).join();
    }
    JsonNode last = chat.next();
    for (int i = 0; i < ASKS; i++) {
      last = chat.next();
    }
    assertThat(last.get("type").asString()).isEqualTo("error");
    assertThat(last.get("data").get("detail").asString()).isEqualTo(Wait.TOO_MANY);
    assertThat(last.get("data").get("retryAfterSeconds").asInt()).isBetween(1, 3);
    assertThat(send("198.51.100.5", "POST /api/v1/answers", QUESTION).statusCode()).isEqualTo(429);
    chat.socket.abort();
  }

  @Test
  void aClientMayHaveSoManyChatsOpenAndTheNextIsClosedWithAWord() throws Exception {
    Chat first = new Chat("198.51.100.6");
    Chat second = new Chat("198.51.100.6");
    Chat third = new Chat("198.51.100.6");
    assertThat(third.closed.poll(20, TimeUnit.SECONDS)).isEqualTo(1013);
    second.socket.sendText("not json", true).join();
    assertThat(second.next().get("type").asString()).isEqualTo("error");
    first.socket.abort();
    second.socket.abort();
  }

  @Test
  void aMessageLongerThanAnyQuestionClosesTheChat() throws Exception {
    Chat chat = new Chat("198.51.100.7");
    chat.socket.sendText("a".repeat(40_000), true).join();
    assertThat(chat.closed.poll(20, TimeUnit.SECONDS)).isEqualTo(1009);
  }

  @Test
  void anAnswerThatTakesTooLongIsGivenUpWithAWord() throws Exception {
    HttpResponse<String> response =
        send("198.51.100.8", "POST /api/v1/answers", "{\"question\":\"this stalls\"}");
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).contains("5");
    assertThat(response.body()).contains("took too long");

    Chat chat = new Chat("198.51.100.8");
    chat.socket.sendText("{\"question\":\"this stalls\"}", true).join();
    JsonNode error = chat.next();
    assertThat(error.get("data").get("detail").asString()).contains("took too long");
    assertThat(error.get("data").get("retryAfterSeconds").asInt()).isEqualTo(5);
    chat.socket.abort();
  }

  @Test
  void aBodyThatStopsHalfWayDoesNotHoldItsConnection() throws Exception {
    long start = System.nanoTime();
    String response =
        RawHttp.send(
            port,
            "POST /api/v1/answers HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 100\r\n\r\n{\"question\":");
    assertThat(response).startsWith("HTTP/1.1 4");
    assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(15));
  }

  @Test
  void byTlsTheBrowserIsToldToComeByTlsOnly() throws Exception {
    HttpRequest request =
        request("198.51.100.9", "GET /about", null).header("X-Forwarded-Proto", "https").build();
    assertThat(
            client
                .send(request, HttpResponse.BodyHandlers.ofString())
                .headers()
                .firstValue("Strict-Transport-Security"))
        .contains("max-age=31536000; includeSubDomains");
  }

  @Test
  void behindAProxyTheNameThatTheBrowserUsedIsOurOrigin() throws Exception {
    for (Map.Entry<String, Integer> origin :
        List.of(Map.entry("https://localhost", 200), Map.entry("https://elsewhere.example", 403))) {
      HttpRequest request =
          request("198.51.100.10", "POST /api/v1/answers", QUESTION)
              .header("X-Forwarded-Proto", "https")
              .header("X-Forwarded-Host", "localhost")
              .header("X-Forwarded-Port", "443")
              .header("Origin", origin.getKey())
              .build();
      assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(origin.getValue());
    }
  }

  private HttpResponse<String> send(String from, String request, @Nullable String body)
      throws Exception {
    return client.send(request(from, request, body).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String from, String request, @Nullable String body) {
    String[] words = request.split(" ");
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + words[1]))
        .header("X-Forwarded-For", from)
        .header("Content-Type", "application/json")
        .method(
            words[0],
            body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body));
  }

  /** A web chat of one client. */
  private final class Chat implements WebSocket.Listener {

    private final WebSocket socket;
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> closed = new LinkedBlockingQueue<>();

    Chat(String from) {
      socket =
          client
              .newWebSocketBuilder()
              .header("X-Forwarded-For", from)
              .buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws/chat"), this)
              .join();
    }

    JsonNode next() throws InterruptedException {
      String message = received.poll(20, TimeUnit.SECONDS);
      assertThat(message).as("a message within 20 s").isNotNull();
      return json.readTree(message);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      received.add(data.toString());
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      closed.add(status);
      return null;
    }
  }
}
