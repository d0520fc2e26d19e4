package org.bapassistant.prompts;

import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the prompts at start; a fault in one stops it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PromptsProperties.class)
class PromptsConfiguration {

  @Bean
  Prompts prompts(PromptsProperties properties) {
    PromptReader reader = new PromptReader();
    Map<String, Prompt> newest = reader.read(PromptFiles.read(properties.prompts()));
    if (!reader.faults().isEmpty()) {
      throw new IllegalStateException(
          "assistant.prompts: "
              + reader.faults().getFirst()
              + "; mend it, or remove the folder to use the built-in prompts");
    }
    return new Prompts(newest);
  }
}
