package org.bapassistant.channels.web;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.bapassistant.models.Stop;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.SessionLimitExceededException;
import tools.jackson.databind.json.JsonMapper;

/** One open chat: what is sent to it, and which of its questions still wants an answer. */
final class ChatClient {

  private static final Logger log = LoggerFactory.getLogger(ChatClient.class);
  private static final int SEND_MILLIS = 10_000;
  private static final int BUFFER_BYTES = 512 * 1024;

  private final Client client;
  private final WebSocketSession session;
  private final JsonMapper json;
  private final AtomicReference<@Nullable Turn> current = new AtomicReference<>();

  ChatClient(Client client, WebSocketSession session, JsonMapper json) {
    this.client = client;
    this.session = new ConcurrentWebSocketSessionDecorator(session, SEND_MILLIS, BUFFER_BYTES);
    this.json = json;
  }

  /** One question. It is wanted until the next one, a stop, or the end of the chat. */
  final class Turn {

    private final Stop stop = new Stop();

    /** Ends the writing of the answer. */
    Stop stop() {
      return stop;
    }

    /** Sends, if this is still wanted and the client still there; else tells that it is not. */
    boolean send(String type, Object data) {
      return current.get() == this && ChatClient.this.send(type, data);
    }
  }

  Client client() {
    return client;
  }

  /** A new question takes the place of the one before. */
  Turn begin() {
    Turn turn = new Turn();
    end(current.getAndSet(turn));
    return turn;
  }

  /** Nothing more is written or sent of the answer under way. */
  void stop() {
    end(current.getAndSet(null));
  }

  private static void end(@Nullable Turn turn) {
    if (turn != null) {
      turn.stop().now();
    }
  }

  /** Sends a message; false when the client is gone. */
  boolean send(String type, Object data) {
    TextMessage message =
        new TextMessage(json.writeValueAsString(Map.of("type", type, "data", data)));
    try {
      if (session.isOpen()) {
        session.sendMessage(message);
        return true;
      }
    } catch (IOException | IllegalStateException | SessionLimitExceededException e) {
      // A connection that closes while we send fails in any of these ways, and half a message may
      // be out: nothing can follow it.
      log.debug("A web chat client left before its answer was sent.");
      close(CloseStatus.SESSION_NOT_RELIABLE);
    }
    return false;
  }

  void close(CloseStatus status) {
    stop();
    try {
      session.close(status);
    } catch (IOException | IllegalStateException e) {
      log.debug("A web chat was closed by its client first.");
    }
  }
}
