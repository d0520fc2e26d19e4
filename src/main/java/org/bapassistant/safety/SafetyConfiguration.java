package org.bapassistant.safety;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the screening with the site's own pathways. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SafetyProperties.class)
class SafetyConfiguration {

  @Bean
  Screener screener(SafetyProperties properties, Meanings meanings) {
    return new LayeredScreener(properties.pathways(), meanings);
  }
}
