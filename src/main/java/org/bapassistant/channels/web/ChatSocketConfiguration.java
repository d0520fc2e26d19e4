package org.bapassistant.channels.web;

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

  private final ChatSocket chat;

  ChatSocketConfiguration(ChatSocket chat) {
    this.chat = chat;
  }

  @Override
  public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
    registry.addHandler(chat, "/ws/chat");
  }

  @Bean
  ServletServerContainerFactoryBean webSocketLimits() {
    ServletServerContainerFactoryBean container = new ServletServerContainerFactoryBean();
    container.setMaxTextMessageBufferSize(BodyTooLarge.MOST);
    return container;
  }
}
