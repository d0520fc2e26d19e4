package org.bapassistant.accounts;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Accounts in the database. */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BootstrapProperties.class)
class AccountsConfiguration {

  /** Work factor of BCrypt: about a tenth of a second on a small server. */
  private static final int STRENGTH = 11;

  @Bean
  PasswordEncoder passwordEncoder() {
    return new BCryptPasswordEncoder(STRENGTH);
  }

  @Bean
  AuditLog auditLog(JdbcClient database, Clock clock) {
    return new AuditLog(database, clock);
  }

  @Bean
  Accounts accounts(JdbcClient database, PasswordEncoder passwords, AuditLog audit, Clock clock) {
    return new Accounts(database, passwords, audit, clock);
  }

  @Bean
  FirstAccount firstAccount(Accounts accounts, BootstrapProperties properties) {
    return new FirstAccount(accounts, properties.curatorPassword());
  }
}
