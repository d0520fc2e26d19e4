package org.bapassistant.channels.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one client, and all together, may ask of this server. A client is an address: a whole
 * clinic behind one router is one client, so these limits stop floods, not busy mornings.
 *
 * @param asksPerMinute questions, utterances and searches of one client, 1..1,000,000. The default
 *     lets 500 clinicians behind one address ask six times each in the same minute, which is a
 *     quarter of what two cores answer
 * @param uploadsPerMinute uploads of documents of one client, 1..1,000,000
 * @param chats open web chats of one client, 1..100,000; all together ten times as many
 * @param answersAtOnce questions under way at the same time, of all clients, 1..100,000
 * @param answerTime longest time for one answer, 1 s to 10 minutes
 */
@ConfigurationProperties("assistant.limits")
record LimitsProperties(
    @DefaultValue("3000") int asksPerMinute,
    @DefaultValue("60") int uploadsPerMinute,
    @DefaultValue("500") int chats,
    @DefaultValue("500") int answersAtOnce,
    @DefaultValue("30s") Duration answerTime) {

  private static final int MOST_A_MINUTE = 1_000_000;
  private static final int MOST_AT_ONCE = 100_000;

  LimitsProperties {
    check("asks-per-minute", asksPerMinute, MOST_A_MINUTE);
    check("uploads-per-minute", uploadsPerMinute, MOST_A_MINUTE);
    check("chats", chats, MOST_AT_ONCE);
    check("answers-at-once", answersAtOnce, MOST_AT_ONCE);
    if (answerTime.compareTo(Duration.ofSeconds(1)) < 0
        || answerTime.compareTo(Duration.ofMinutes(10)) > 0) {
      throw new IllegalArgumentException(
          "assistant.limits.answer-time is 1s..10m; set it to something like 30s");
    }
  }

  private static void check(String key, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(
          "assistant.limits.%s is 1..%d, got %d; leave it out for the default"
              .formatted(key, most, value));
    }
  }
}
