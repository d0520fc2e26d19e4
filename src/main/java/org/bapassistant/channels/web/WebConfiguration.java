package org.bapassistant.channels.web;

import org.bapassistant.channels.ReplyJson;
import org.bapassistant.conversation.ReplyText;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Replies are kept in the form in which they were sent. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  @Bean
  ReplyText replyText(JsonMapper json) {
    return reply -> json.writeValueAsString(ReplyJson.of(reply));
  }
}
