package org.bapassistant.planning;

import java.time.Clock;
import org.bapassistant.knowledge.Library;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires what plans need from outside. */
@Configuration(proxyBeanMethods = false)
class PlanningConfiguration {

  @Bean
  PlanWords planWords(Library library) {
    return PlanWords.read(library.current());
  }

  @Bean
  PlanStore planStore(ObjectProvider<JdbcClient> database, Clock clock) {
    JdbcClient client = database.getIfAvailable();
    return client == null ? new PassingPlanStore() : new JdbcPlanStore(client, clock);
  }
}
