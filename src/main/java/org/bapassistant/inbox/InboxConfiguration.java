package org.bapassistant.inbox;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the inbox to the database. */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InboxProperties.class)
class InboxConfiguration {

  /** Leases are renewed three times before they would end. */
  private static final int RENEWALS = 3;

  @Bean
  Duration inboxRenewal(InboxProperties properties) {
    return properties.lease().dividedBy(RENEWALS);
  }

  @Bean
  Inbox inbox(
      JdbcClient database,
      PlatformTransactionManager transactions,
      ObjectProvider<Worker> workers,
      InboxProperties properties,
      Clock clock) {
    return new Inbox(
        new Deliveries(database, new TransactionTemplate(transactions)),
        workers,
        properties,
        clock);
  }

  @Bean
  Threads threads(JdbcClient database, Clock clock) {
    return new Threads(database, clock);
  }
}
