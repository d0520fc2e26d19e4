package org.bapassistant.channels.web;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

/**
 * Opens the chat at {@code /ws/chat}. Without configured origins Spring refuses every foreign one.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
@ConditionalOnWebApplication
class ChatSocketConfiguration implements WebSocketConfigurer {

  /** The longest question, were every character of it escaped, and room for the rest. */
  private static final int MESSAGE_CHARACTERS = 32 * 1024;

  /** Binary messages are refused; each connection would set memory aside for them. */
  private static final int BINARY_BYTES = 128;

  /** Pages connect anew by themselves; what is gone without a word is let go after this. */
  private static final Duration IDLE = Duration.ofHours(1);

  private final ChatSocket chat;

  ChatSocketConfiguration(ChatSocket chat) {
    this.chat = chat;
  }

  @Override
  public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
    registry.addHandler(chat, "/ws/chat").addInterceptors(new ChatHandshake());
  }

  @Bean
  ServletServerContainerFactoryBean webSocketLimits() {
    ServletServerContainerFactoryBean container = new ServletServerContainerFactoryBean();
    container.setMaxTextMessageBufferSize(MESSAGE_CHARACTERS);
    container.setMaxBinaryMessageBufferSize(BINARY_BYTES);
    container.setMaxSessionIdleTimeout(IDLE.toMillis());
    return container;
  }
}
