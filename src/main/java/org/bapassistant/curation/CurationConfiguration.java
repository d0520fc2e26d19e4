package org.bapassistant.curation;

import java.time.Clock;
import org.bapassistant.accounts.AuditLog;
import org.bapassistant.conversation.UnmetQuestions;
import org.bapassistant.knowledge.KnowledgeSupplement;
import org.bapassistant.knowledge.Library;
import org.bapassistant.retrieval.CardRetriever;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk over the database. */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CurationProperties.class)
class CurationConfiguration {

  @Bean
  CuratedCards curatedCards(JdbcClient database, PlatformTransactionManager transactions) {
    return new CuratedCards(database, new TransactionTemplate(transactions));
  }

  @Bean
  KnowledgeSupplement publishedFiles(CuratedCards cards) {
    return new PublishedFiles(cards);
  }

  @Bean
  Gaps gaps(UnmetQuestions questions, CardRetriever retriever, Library library, Clock clock) {
    return new Gaps(questions, retriever, library, clock);
  }

  @Bean
  Desk desk(
      CuratedCards cards,
      Library library,
      AuditLog audit,
      CurationProperties properties,
      Clock clock) {
    return new Desk(cards, library, audit, properties, clock);
  }
}
