package org.bapassistant.conversation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is kept of conversations.
 *
 * @param storeQuestions whether masked text is kept for curation; otherwise counts only
 * @param retention masked text older than this is deleted; at least a minute
 */
@ConfigurationProperties("assistant.privacy")
public record PrivacyProperties(
    @DefaultValue("true") boolean storeQuestions, @DefaultValue("90d") Duration retention) {

  public PrivacyProperties {
    if (retention.compareTo(Duration.ofMinutes(1)) < 0) {
      throw new IllegalArgumentException(
          "assistant.privacy.retention is at least 1m; set it to something like 90d");
    }
  }
}
