package org.bapassistant.channels.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses to change anything for a page of another site, whatever the address. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class CrossSiteGuard extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final String DETAIL =
      "this came from a page of another site; open this server's own page and do it there"
          + " (behind a proxy pass the Host header on, see docs/security.md)";

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return READING.contains(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (PageOrigin.isForeign(request)) {
      ProblemWriter.write(response, HttpStatus.FORBIDDEN, DETAIL);
      return;
    }
    chain.doFilter(request, response);
  }
}
