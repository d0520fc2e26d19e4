package org.bapassistant.models;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which chat model writes, if any, and how long it is waited for.
 *
 * @param baseUrl where it answers; the provider's own public address, or Ollama's on this computer,
 *     when left out
 * @param apiKey secret; never logged
 * @param name of the model
 * @param connectTimeout longest wait for a connection
 * @param firstTokenTimeout longest wait for the first words, retries included
 * @param idleTimeout longest pause between words
 * @param wholeTimeout longest time for all
 * @param atOnce calls at the same time, 1..10,000
 * @param queue calls that may wait for a place, 0..100,000
 * @param queueWait longest wait for a place
 * @param retries further tries before the first words, 0..5
 * @param pause how long no call is made after most of the latest failed
 * @param temperature 0..2
 */
@ConfigurationProperties("assistant.model")
public record ModelProperties(
    @DefaultValue("none") Provider provider,
    @Nullable URI baseUrl,
    @Nullable String apiKey,
    @Nullable String name,
    @DefaultValue("2s") Duration connectTimeout,
    @DefaultValue("8s") Duration firstTokenTimeout,
    @DefaultValue("10s") Duration idleTimeout,
    @DefaultValue("25s") Duration wholeTimeout,
    @DefaultValue("16") int atOnce,
    @DefaultValue("200") int queue,
    @DefaultValue("5s") Duration queueWait,
    @DefaultValue("1") int retries,
    @DefaultValue("15s") Duration pause,
    @DefaultValue("0.2") double temperature) {

  private static final int MOST_AT_ONCE = 10_000;
  private static final int MOST_WAITING = 100_000;
  private static final int MOST_RETRIES = 5;
  private static final double HOTTEST = 2;

  public ModelProperties {
    within("at-once", atOnce, 1, MOST_AT_ONCE);
    within("queue", queue, 0, MOST_WAITING);
    within("retries", retries, 0, MOST_RETRIES);
    positive("connect-timeout", connectTimeout);
    positive("first-token-timeout", firstTokenTimeout);
    positive("idle-timeout", idleTimeout);
    positive("whole-timeout", wholeTimeout);
    positive("pause", pause);
    require(!queueWait.isNegative(), "queue-wait is not negative; set it to something like 5s");
    require(
        temperature >= 0 && temperature <= HOTTEST,
        "temperature is 0..2; leave it out for the default");
    if (provider == Provider.NONE) {
      require(
          baseUrl == null && isBlank(apiKey) && isBlank(name),
          "provider is 'none' but other settings of the model are given; set it to openai, ollama"
              + " or anthropic, or remove them");
    } else {
      complete(provider, baseUrl, apiKey, name);
    }
  }

  private static void complete(
      Provider provider, @Nullable URI baseUrl, @Nullable String apiKey, @Nullable String name) {
    require(!isBlank(name), "name is missing; set it to the name of the model");
    require(
        provider != Provider.ANTHROPIC || !isBlank(apiKey),
        "api-key is missing; provider anthropic needs one");
    require(
        provider != Provider.OPENAI || baseUrl != null || !isBlank(apiKey),
        "base-url and api-key are missing; give the address of your server, or a key for OpenAI's");
    require(
        baseUrl == null || isAddress(baseUrl),
        "base-url is no address; write it like http://127.0.0.1:11434");
  }

  private static boolean isAddress(URI url) {
    return url.getHost() != null
        && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
        && url.getUserInfo() == null;
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static void within(String key, int value, int least, int most) {
    require(
        value >= least && value <= most,
        "%s is %d..%d, got %d; leave it out for the default".formatted(key, least, most, value));
  }

  private static void positive(String key, Duration value) {
    require(value.toMillis() > 0, key + " is longer than 0; set it to something like 8s");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException("assistant.model." + otherwise);
    }
  }

  /** Where the model answers. */
  URI address() {
    return Optional.ofNullable(baseUrl)
        .orElseGet(
            () ->
                URI.create(
                    switch (provider) {
                      case NONE, OLLAMA -> "http://127.0.0.1:11434";
                      case OPENAI -> "https://api.openai.com/v1";
                      case ANTHROPIC -> "https://api.anthropic.com/v1/";
                    }));
  }

  /** The name of the model; only where there is one. */
  String model() {
    return Optional.ofNullable(name)
        .orElseThrow(() -> new IllegalStateException("no chat model is set up"));
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "ModelProperties[provider=" + provider + ", name=" + name + "]";
  }
}
