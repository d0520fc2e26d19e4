package org.bapassistant.models;

import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Builds the chat model when a provider is set; otherwise nothing of it exists. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ModelProperties.class)
class ModelsConfiguration {

  /** A provider is named in the settings. */
  static final class ProviderIsSet implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      String provider = context.getEnvironment().getProperty("assistant.model.provider", "none");
      return !provider.isBlank() && !provider.strip().equalsIgnoreCase("none");
    }
  }

  /** What only a chat model needs. */
  @Configuration(proxyBeanMethods = false)
  @Conditional(ProviderIsSet.class)
  static class WithProvider {

    private static final Logger log = LoggerFactory.getLogger(WithProvider.class);

    @Bean
    Transport modelTransport(ModelProperties settings) {
      return new Transport(settings.connectTimeout());
    }

    @Bean
    TextModel textModel(ModelProperties settings, Transport modelTransport) {
      log.info("Answers are worded by {} {}.", settings.provider(), settings.model());
      return new QueuedModel(
          settings,
          new Breaker(
              new Retrying(
                  new ProviderCalls(settings, modelTransport),
                  settings.retries(),
                  RandomGenerator.getDefault()),
              settings.pause()));
    }
  }
}
