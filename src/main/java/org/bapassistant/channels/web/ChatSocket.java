package org.bapassistant.channels.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bapassistant.answering.Delivery;
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
  private static final CloseStatus TOO_MANY =
      CloseStatus.SERVICE_OVERLOAD.withReason("too many open chats; close some, then reload");

  private final Assistant assistant;
  private final Asks asks;
  private final JsonMapper json;
  private final ClientLimits limits;
  private final AnswerTime time;
  private final OpenChats open;
  private final Map<String, ChatClient> chats = new ConcurrentHashMap<>();
  private final ExecutorService answering = Executors.newVirtualThreadPerTaskExecutor();

  ChatSocket(
      Assistant assistant,
      Asks asks,
      JsonMapper json,
      ClientLimits limits,
      AnswerTime time,
      OpenChats open) {
    this.assistant = assistant;
    this.asks = asks;
    this.json = json;
    this.limits = limits;
    this.time = time;
    this.open = open;
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession session) {
    ChatClient chat = new ChatClient(ChatHandshake.clientOf(session), session, json);
    if (open.enter(session.getId(), chat.client())) {
      chats.put(session.getId(), chat);
    } else {
      chat.close(TOO_MANY);
    }
  }

  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
    open.leave(session.getId());
    Optional.ofNullable(chats.remove(session.getId())).ifPresent(ChatClient::stop);
  }

  @Override
  protected void handleTextMessage(WebSocketSession session, TextMessage message) {
    Optional.ofNullable(chats.get(session.getId()))
        .ifPresent(chat -> receive(chat, message.getPayload()));
  }

  private void receive(ChatClient chat, String payload) {
    Optional<JsonNode> sent = parse(payload);
    if (sent.map(node -> "stop".equals(text(node, "type"))).orElse(false)) {
      chat.stop();
      return;
    }
    Optional<Duration> wait = limits.ask(chat.client());
    if (wait.isPresent()) {
      chat.send("error", problem(Wait.tooMany(wait.get())));
    } else if (sent.isEmpty()) {
      chat.send("error", Map.of("detail", "the message is not JSON; send {\"question\": \"…\"}"));
    } else {
      ask(chat, sent.get());
    }
  }

  private void ask(ChatClient chat, JsonNode sent) {
    try {
      Utterance utterance =
          asks.utterance(
              text(sent, "question"), text(sent, "conversationId"), text(sent, "language"));
      ChatClient.Turn turn = chat.begin();
      answering.execute(() -> answer(turn, utterance));
    } catch (IllegalArgumentException e) {
      chat.send("error", Map.of("detail", String.valueOf(e.getMessage())));
    }
  }

  private void answer(ChatClient.Turn turn, Utterance utterance) {
    try {
      Delivery delivery = new Delivery(text -> pieces(turn, text), turn.stop());
      Reply reply = time.within(() -> assistant.reply(utterance, delivery));
      turn.send("answer", ReplyJson.of(reply));
    } catch (IndexUnavailable e) {
      turn.send("error", Map.of("detail", String.valueOf(e.getMessage()), "retryAfterSeconds", 2));
    } catch (Overloaded e) {
      turn.send("error", problem(e.toWait()));
    } catch (RuntimeException e) {
      // The kind of failure only: its message could repeat what was typed.
      log.error("An answer over the web socket failed: {}", e.getClass().getName());
      turn.send("error", Map.of("detail", "something broke on our side; ask again"));
    }
  }

  /** What nobody wants any more need not be written either. */
  private static void pieces(ChatClient.Turn turn, String text) {
    for (String piece : Deltas.of(text)) {
      if (!turn.send("delta", Map.of("text", piece))) {
        turn.stop().now();
        return;
      }
    }
  }

  private Optional<JsonNode> parse(String payload) {
    try {
      return Optional.of(json.readTree(payload));
    } catch (JacksonException e) {
      // Answered as such; the message of the exception repeats what was typed.
      return Optional.empty();
    }
  }

  private static Map<String, Object> problem(Wait wait) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("status", wait.status());
    problem.put("detail", wait.detail());
    problem.put("retryAfterSeconds", wait.seconds());
    return problem;
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value.asString();
  }

  @Override
  public void destroy() {
    answering.shutdown();
  }
}
