package org.bapassistant.inbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How deliveries are worked on.
 *
 * @param lease after a crash another attempt begins when so much time has passed; 1 s to 10 minutes
 * @param patience tried for so long before the person is told that it failed; 1 s to 1 day
 * @param atOnce deliveries under way at the same time on this node, 1..1,000
 * @param remembered a repeated delivery is recognised for so long; at least an hour
 */
@ConfigurationProperties("assistant.inbox")
record InboxProperties(
    @DefaultValue("15s") Duration lease,
    @DefaultValue("10m") Duration patience,
    @DefaultValue("32") int atOnce,
    @DefaultValue("7d") Duration remembered) {

  private static final int MOST_AT_ONCE = 1_000;

  InboxProperties {
    check("lease", lease, Duration.ofSeconds(1), Duration.ofMinutes(10));
    check("patience", patience, Duration.ofSeconds(1), Duration.ofDays(1));
    check("remembered", remembered, Duration.ofHours(1), Duration.ofDays(365));
    if (atOnce < 1 || atOnce > MOST_AT_ONCE) {
      throw new IllegalArgumentException(
          "assistant.inbox.at-once is 1..1000, got %d; leave it out for 32".formatted(atOnce));
    }
  }

  private static void check(String key, Duration value, Duration least, Duration most) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          "assistant.inbox.%s is %s..%s, got %s; leave it out for the default"
              .formatted(key, least, most, value));
    }
  }
}
