package org.bapassistant.conversation;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Wires what a conversation needs from outside: clock, names, database. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(PrivacyProperties.class)
class ConversationConfiguration {

  private static final int ID_BYTES = 16;

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  ReplyIds replyIds() {
    SecureRandom random = new SecureRandom();
    return () -> {
      byte[] bytes = new byte[ID_BYTES];
      random.nextBytes(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    };
  }

  @Bean
  Turns turns(
      ObjectProvider<JdbcClient> database,
      ObjectProvider<ReplyText> replyText,
      PrivacyProperties privacy,
      Clock clock) {
    JdbcClient client = database.getIfAvailable();
    return client == null
        ? new PassingTurns()
        : new JdbcTurns(client, replyText.getObject(), privacy, clock);
  }

  @Bean
  Retention retention(Turns turns, GuidedPlans plans) {
    return new Retention(turns, plans);
  }

  /** Deletes what is too old, at start and every hour. */
  static final class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private final Optional<JdbcTurns> turns;
    private final GuidedPlans plans;

    Retention(Turns turns, GuidedPlans plans) {
      this.plans = plans;
      this.turns = turns instanceof JdbcTurns jdbc ? Optional.of(jdbc) : Optional.empty();
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT1H")
    void forgetOld() {
      turns.ifPresent(
          kept -> {
            int forgotten = kept.forgetOld();
            int plansForgotten = plans.forgetOld();
            if (forgotten + plansForgotten > 0) {
              log.info("Retention: {} turns, {} plans deleted.", forgotten, plansForgotten);
            }
          });
    }
  }
}
