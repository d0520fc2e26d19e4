package org.bapassistant.channels.web;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.util.List;
import org.bapassistant.models.ChatStreams;
import org.springframework.test.context.DynamicPropertyRegistry;

/** WireMock as an OpenAI-compatible server. */
final class ModelServer {

  static final WireMockServer SERVER =
      new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

  private ModelServer() {}

  /** Starts the server and points the application at it, with short patience. */
  static void configure(DynamicPropertyRegistry settings) {
    if (!SERVER.isRunning()) {
      SERVER.start();
    }
    settings.add("assistant.model.provider", () -> "openai");
    settings.add("assistant.model.base-url", () -> SERVER.baseUrl() + "/v1");
    settings.add("assistant.model.name", () -> "a-model");
    settings.add("assistant.model.first-token-timeout", () -> "1s");
    settings.add("assistant.model.idle-timeout", () -> "1s");
    settings.add("assistant.model.retries", () -> "0");
    settings.add("assistant.model.pause", () -> "1ms");
  }

  /** What the model writes from now on. */
  static void writes(String text) {
    answers(WireMock.ok(ChatStreams.of(text)).withHeader("Content-Type", "text/event-stream"));
  }

  /** How the server answers from now on. */
  static void answers(ResponseDefinitionBuilder response) {
    SERVER.resetAll();
    SERVER.stubFor(WireMock.post(WireMock.anyUrl()).willReturn(response));
  }

  /** The bodies of all requests since the last change. */
  static List<String> asked() {
    return SERVER.getAllServeEvents().stream()
        .map(event -> event.getRequest().getBodyAsString())
        .toList();
  }
}
