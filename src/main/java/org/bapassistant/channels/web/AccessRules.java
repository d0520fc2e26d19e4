package org.bapassistant.channels.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bapassistant.accounts.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Who reaches what. Asking, planning, cards and documents are open to whoever reaches the server;
 * curation and accounts need a role. Headers and limits are those of every page ({@link
 * SecurityHeaders}, {@link ClientLimits}).
 */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
class AccessRules {

  private static final String LEADER = Role.OPINION_LEADER.name();
  private static final String ADMIN = Role.ADMIN.name();

  private static final String NO_ROLE =
      "your account does not have the role for this, or the page's token is missing";

  /** A method that no page has is answered by 405, as it is without accounts. */
  @Bean
  HttpFirewall httpFirewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setUnsafeAllowAnyHttpMethod(true);
    return firewall;
  }

  @Bean
  RoleHierarchy roleHierarchy() {
    return RoleHierarchyImpl.withDefaultRolePrefix()
        .role(ADMIN)
        .implies(LEADER)
        .role(LEADER)
        .implies(Role.CLINICIAN.name())
        .build();
  }

  /** The programs' side: HTTP Basic, or the session of a signed-in page with its token. */
  @Bean
  @Order(1)
  SecurityFilterChain curationApiRules(HttpSecurity http) throws Exception {
    return http.securityMatcher("/api/v1/curation/**", "/api/v1/accounts/**")
        .authorizeHttpRequests(
            rules ->
                rules
                    .requestMatchers("/api/v1/accounts/**")
                    .hasRole(ADMIN)
                    .anyRequest()
                    .hasRole(LEADER))
        .httpBasic(
            basic ->
                basic.authenticationEntryPoint((request, response, failure) -> signIn(response)))
        .exceptionHandling(
            refused ->
                refused.accessDeniedHandler(
                    (request, response, failure) -> {
                      if (request.getRemoteUser() == null) {
                        signIn(response);
                      } else {
                        ProblemWriter.write(response, HttpStatus.FORBIDDEN, NO_ROLE);
                      }
                    }))
        .csrf(csrf -> csrf.ignoringRequestMatchers(AccessRules::isBasic))
        .headers(AbstractHttpConfigurer::disable)
        .build();
  }

  /** The people's side: pages behind a sign-in form. */
  @Bean
  @Order(2)
  SecurityFilterChain curationPageRules(HttpSecurity http) throws Exception {
    return http.securityMatcher("/curation/**", "/accounts/**", "/sign-in", "/sign-out")
        .authorizeHttpRequests(
            rules ->
                rules
                    .requestMatchers("/sign-in")
                    .permitAll()
                    .requestMatchers("/accounts/**")
                    .hasRole(ADMIN)
                    .anyRequest()
                    .hasRole(LEADER))
        .formLogin(
            form ->
                form.loginPage("/sign-in")
                    .loginProcessingUrl("/sign-in")
                    .defaultSuccessUrl("/curation")
                    .failureUrl("/sign-in?refused"))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
        .headers(AbstractHttpConfigurer::disable)
        .build();
  }

  /** Everything else is open, as before; {@link CrossSiteGuard} keeps other sites' pages out. */
  @Bean
  @Order(3)
  SecurityFilterChain openRules(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .build();
  }

  private static void signIn(HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"curation\"");
    ProblemWriter.write(
        response, HttpStatus.UNAUTHORIZED, "sign in with the name and password of an account");
  }

  private static boolean isBasic(HttpServletRequest request) {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    return authorization != null && authorization.startsWith("Basic ");
  }
}
