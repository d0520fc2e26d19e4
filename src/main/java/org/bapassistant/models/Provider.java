package org.bapassistant.models;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.time.Duration;

/** The kinds of chat model that can be set up. */
public enum Provider {
  /** No chat model: answers are the cards' own. */
  NONE,
  /** Any server that speaks OpenAI's chat completions: OpenAI, Azure, vLLM, llama.cpp. */
  OPENAI,
  OLLAMA,
  ANTHROPIC;

  /** Longer than any timeout of ours, which are kept elsewhere. */
  private static final Duration NEVER = Duration.ofHours(1);

  /** A model for one call, speaking through the client given. */
  StreamingChatModel model(ModelProperties settings, int maxTokens, HttpClientBuilder client) {
    return switch (this) {
      case NONE -> throw new IllegalStateException("no chat model is set up");
      case OPENAI ->
          OpenAiStreamingChatModel.builder()
              .httpClientBuilder(client)
              .baseUrl(settings.address().toString())
              .apiKey(settings.apiKey())
              .modelName(settings.model())
              .temperature(settings.temperature())
              .maxTokens(maxTokens)
              .timeout(NEVER)
              .build();
      case OLLAMA ->
          OllamaStreamingChatModel.builder()
              .httpClientBuilder(client)
              .baseUrl(settings.address().toString())
              .modelName(settings.model())
              .temperature(settings.temperature())
              .numPredict(maxTokens)
              .timeout(NEVER)
              .build();
      case ANTHROPIC ->
          AnthropicStreamingChatModel.builder()
              .httpClientBuilder(client)
              .baseUrl(settings.address().toString())
              .apiKey(settings.apiKey())
              .modelName(settings.model())
              .temperature(settings.temperature())
              .maxTokens(maxTokens)
              .timeout(NEVER)
              .build();
    };
  }
}
