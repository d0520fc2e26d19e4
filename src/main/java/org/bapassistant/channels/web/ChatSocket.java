package org.bapassistant.channels.web;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bapassistant.channels.ReplyJson;
import org.bapassistant.conversation.Assistant;
import org.bapassistant.conversation.Reply;
import org.bapassistant.core.Utterance;
import org.bapassistant.retrieval.IndexUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The web chat: questions in, {@code delta}, {@code answer} and {@code error} out, one answer under
 * way per client.
 */
@Component
class ChatSocket extends TextWebSocketHandler implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(ChatSocket.class);
  private static final int SEND_MILLIS = 10_000;
  private static final int BUFFER_BYTES = 512 * 1024;

  private final Assistant assistant;
  private final Asks asks;
  private final JsonMapper json;
  private final ExecutorService answering = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, WebSocketSession> sessions = new ConcurrentHashMap<>();
  private final Map<String, Future<?>> underWay = new ConcurrentHashMap<>();

  ChatSocket(Assistant assistant, Asks asks, JsonMapper json) {
    this.assistant = assistant;
    this.asks = asks;
    this.json = json;
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession session) {
    sessions.put(
        session.getId(),
        new ConcurrentWebSocketSessionDecorator(session, SEND_MILLIS, BUFFER_BYTES));
  }

  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
    sessions.remove(session.getId());
    stop(session.getId());
  }

  @Override
  protected void handleTextMessage(WebSocketSession raw, TextMessage message) {
    WebSocketSession session = sessions.getOrDefault(raw.getId(), raw);
    try {
      JsonNode sent = json.readTree(message.getPayload());
      if ("stop".equals(text(sent, "type"))) {
        stop(session.getId());
        return;
      }
      Utterance utterance =
          asks.utterance(
              text(sent, "question"), text(sent, "conversationId"), text(sent, "language"));
      stop(session.getId());
      underWay.put(session.getId(), answering.submit(() -> answer(session, utterance)));
    } catch (JacksonException e) {
      send(
          session,
          "error",
          Map.of("detail", "the message is not JSON; send {\"question\": \"…\"}"));
    } catch (IllegalArgumentException e) {
      send(session, "error", Map.of("detail", String.valueOf(e.getMessage())));
    }
  }

  private void answer(WebSocketSession session, Utterance utterance) {
    try {
      Reply reply = assistant.reply(utterance);
      for (String piece : Deltas.of(reply.text())) {
        if (Thread.currentThread().isInterrupted()) {
          return;
        }
        send(session, "delta", Map.of("text", piece));
      }
      send(session, "answer", ReplyJson.of(reply));
    } catch (IndexUnavailable e) {
      send(
          session,
          "error",
          Map.of("detail", String.valueOf(e.getMessage()), "retryAfterSeconds", 2));
    } catch (RuntimeException e) {
      // The kind of failure only: its message could repeat what was typed.
      log.error("An answer over the web socket failed: {}", e.getClass().getName());
      send(session, "error", Map.of("detail", "something broke on our side; ask again"));
    }
  }

  private void send(WebSocketSession session, String type, Object data) {
    try {
      if (session.isOpen()) {
        session.sendMessage(
            new TextMessage(json.writeValueAsString(Map.of("type", type, "data", data))));
      }
    } catch (IOException e) {
      log.debug("A web chat client left before its answer was sent.");
    }
  }

  private void stop(String sessionId) {
    Future<?> running = underWay.remove(sessionId);
    if (running != null) {
      running.cancel(true);
    }
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value.asString();
  }

  @Override
  public void destroy() {
    answering.shutdownNow();
  }
}
