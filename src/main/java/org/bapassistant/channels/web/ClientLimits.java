package org.bapassistant.channels.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Counts what each client asks: a bucket of a minute's worth that fills evenly, so that a burst
 * after a quiet minute is served and a steady flood is not.
 */
@Component
@EnableConfigurationProperties(LimitsProperties.class)
class ClientLimits {

  /** Clients remembered; beyond that the one that was quiet for longest is forgotten. */
  private static final int CLIENTS = 100_000;

  private static final Duration PERIOD = Duration.ofMinutes(1);

  private final LoadingCache<Client, Bucket> asks;
  private final LoadingCache<Client, Bucket> uploads;

  @Autowired
  ClientLimits(LimitsProperties limits) {
    this(limits, TimeMeter.SYSTEM_NANOTIME);
  }

  ClientLimits(LimitsProperties limits, TimeMeter time) {
    this.asks = buckets(limits.asksPerMinute(), time);
    this.uploads = buckets(limits.uploadsPerMinute(), time);
  }

  /** Counts a question; when there were too many, the time after which another one is taken. */
  Optional<Duration> ask(Client client) {
    return take(asks.get(client));
  }

  /** Counts an upload; when there were too many, the time after which another one is taken. */
  Optional<Duration> upload(Client client) {
    return take(uploads.get(client));
  }

  private static Optional<Duration> take(Bucket bucket) {
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /** A bucket that nobody touched for two periods is full again and need not be remembered. */
  private static LoadingCache<Client, Bucket> buckets(int most, TimeMeter time) {
    return Caffeine.newBuilder()
        .maximumSize(CLIENTS)
        .expireAfterAccess(PERIOD.multipliedBy(2))
        .build(client -> bucket(most, time));
  }

  private static Bucket bucket(int most, TimeMeter time) {
    return Bucket.builder()
        .addLimit(Bandwidth.builder().capacity(most).refillGreedy(most, PERIOD).build())
        .withCustomTimePrecision(time)
        .build();
  }
}
