package org.bapassistant.channels.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Remembers whose a chat is, by the same rule as for requests. */
final class ChatHandshake implements HandshakeInterceptor {

  private static final String CLIENT = Client.class.getName();

  static Client clientOf(WebSocketSession session) {
    return session.getAttributes().get(CLIENT) instanceof Client client
        ? client
        : Client.ofAddress("unknown");
  }

  @Override
  public boolean beforeHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      Map<String, Object> attributes) {
    if (request instanceof ServletServerHttpRequest servlet) {
      attributes.put(CLIENT, Client.of(servlet.getServletRequest()));
    }
    return true;
  }

  @Override
  public void afterHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      @Nullable Exception failure) {
    // Nothing to do: the client stands in the attributes.
  }
}
