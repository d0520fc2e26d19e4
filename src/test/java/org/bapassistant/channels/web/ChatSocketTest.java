package org.bapassistant.channels.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bapassistant.retrieval.CardRetriever;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
@ExtendWith(OutputCaptureExtension.class)
class ChatSocketTest {

  private static final String QUESTION =
      "{\"question\":\"he rated his confidence 4 of 10, now what?\"}";

  @LocalServerPort int port;
  @Autowired CardRetriever retriever;
  @Autowired JsonMapper json;
  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

  @BeforeEach
  void complete() {
    retriever.awaitComplete();
  }

  @Test
  void deltasComeBeforeTheWholeAnswer() throws Exception {
    WebSocket socket = connect("http://127.0.0.1:" + port);
    socket.sendText("{\"question\":\"he rated his confidence 4 of 10, now what?\"}", true).join();
    StringBuilder text = new StringBuilder();
    JsonNode message = next();
    while (message.get("type").asString().equals("delta")) {
      text.append(message.get("data").get("text").asString());
      message = next();
    }
    assertThat(message.get("type").asString()).isEqualTo("answer");
    assertThat(text.toString()).isEqualTo(message.get("data").get("text").asString());
    socket.abort();
  }

  @Test
  void badInputGetsAnErrorAndTheConversationGoesOn() throws Exception {
    WebSocket socket = connect("http://127.0.0.1:" + port);
    for (String bad :
        new String[] {
          "not json", "{\"question\":\"\"}", "{\"question\":\"x\",\"conversationId\":\"a b\"}"
        }) {
      socket.sendText(bad, true).join();
      assertThat(next().get("type").asString()).isEqualTo("error");
    }
    socket.sendText("{\"type\":\"stop\"}", true).join();
    socket.sendText("{\"question\":\"how do I ask for a tell-back?\"}", true).join();
    assertThat(next().get("type").asString()).isIn("delta", "answer");
    socket.abort();
  }

  @Test
  void aForeignOriginIsRefusedASubdomainAnotherPortAndAnotherSchemeIncluded() {
    for (String origin :
        List.of(
            "https://elsewhere.example",
            "http://127.0.0.1:1",
            "http://127.0.0.1",
            "http://sub.127.0.0.1:" + port,
            "https://127.0.0.1:" + port,
            "http://localhost:" + port,
            "null")) {
      assertThatThrownBy(() -> connect(origin))
          .as(origin)
          .isInstanceOf(CompletionException.class)
          .hasRootCauseMessage("Unexpected HTTP response status code 403");
    }
  }

  @Test
  void aProgramWithoutOriginMayConnect() throws Exception {
    WebSocket socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws/chat"), new Collector())
            .join();
    socket.sendText("{\"question\":\"\"}", true).join();
    assertThat(next().get("type").asString()).isEqualTo("error");
    socket.abort();
  }

  @Test
  void aClientThatLeavesIsNoErrorAndOthersAreAnsweredOn(CapturedOutput output) throws Exception {
    for (int i = 0; i < 100; i++) {
      WebSocket socket = connect("http://127.0.0.1:" + port);
      socket.sendText(QUESTION, true).join();
      if (i % 2 == 0) {
        next();
      }
      socket.abort();
    }
    received.clear();
    WebSocket socket = connect("http://127.0.0.1:" + port);
    socket.sendText(QUESTION, true).join();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> next().get("type").asString().equals("answer"));
    assertThat(output).doesNotContain("ERROR", "failed");
    socket.abort();
  }

  @Test
  void aStoppedAnswerIsSentNoFurtherAndTheNextOneIs() throws Exception {
    WebSocket socket = connect("http://127.0.0.1:" + port);
    for (int i = 0; i < 30; i++) {
      socket.sendText(QUESTION, true).join();
      socket.sendText("{\"type\":\"stop\"}", true).join();
    }
    socket.sendText("{\"question\":\"\"}", true).join();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> next().get("type").asString().equals("error"));
    socket.sendText(QUESTION, true).join();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> next().get("type").asString().equals("answer"));
    assertThat(received).isEmpty();
    socket.abort();
  }

  private WebSocket connect(String origin) {
    return HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .header("Origin", origin)
        .buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws/chat"), new Collector())
        .join();
  }

  private JsonNode next() throws InterruptedException {
    String message = received.poll(20, TimeUnit.SECONDS);
    assertThat(message).as("a message within 20 s").isNotNull();
    return json.readTree(message);
  }

  /** Puts whole messages into the queue. */
  private final class Collector implements WebSocket.Listener {

    private final StringBuilder parts = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      parts.append(data);
      if (last) {
        received.add(parts.toString());
        parts.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }
}
