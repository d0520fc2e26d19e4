package org.bapassistant.channels.web;

import java.time.Clock;
import org.bapassistant.accounts.Account;
import org.bapassistant.accounts.Accounts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Local accounts for signing in, and the count of wrong passwords. */
@ConditionalOnWebApplication
@Component
class SignIn implements UserDetailsService {

  private final Accounts accounts;
  private final Clock clock;

  SignIn(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    Account account =
        accounts
            .find(name)
            .orElseThrow(() -> new UsernameNotFoundException("there is no such account"));
    return User.withUsername(account.name())
        .password(account.passwordHash())
        .roles(account.role().name())
        .disabled(!account.enabled())
        .accountLocked(account.isLocked(clock.instant()))
        .build();
  }

  @EventListener
  void on(AuthenticationFailureBadCredentialsEvent event) {
    accounts.failed(event.getAuthentication().getName());
  }

  @EventListener
  void on(AuthenticationSuccessEvent event) {
    accounts.succeeded(event.getAuthentication().getName());
  }
}
