package org.bapassistant.channels.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only under names that are ours. Otherwise a page of another site could let its own name
 * point to this computer and then read what we answer as if it were its own (DNS rebinding).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
@EnableConfigurationProperties(KnownHosts.Names.class)
class KnownHosts extends OncePerRequestFilter {

  private static final Pattern LOCAL =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?(::1|0:0:0:0:0:0:0:1)]?");
  private static final String DETAIL =
      "this server does not answer under that name; open it by a name of its own, or add the name"
          + " to assistant.hosts";

  private final Set<String> known;
  private final boolean localOnly;

  /**
   * @param hosts names, without port, under which this server is reached beside those of this
   *     computer; empty means any when it listens on the network, none when only on this computer
   */
  @ConfigurationProperties("assistant")
  record Names(@DefaultValue List<String> hosts) {}

  KnownHosts(Names names, Environment environment) {
    this.known =
        Set.copyOf(names.hosts().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
    InetAddress address = environment.getProperty("server.address", InetAddress.class);
    this.localOnly = address != null && address.isLoopbackAddress();
  }

  /** Whether a name, without port, means this computer itself. */
  static boolean isLocal(String name) {
    return LOCAL.matcher(name).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isKnown(request.getServerName().toLowerCase(Locale.ROOT))) {
      ProblemWriter.write(response, HttpStatus.MISDIRECTED_REQUEST, DETAIL);
      return;
    }
    chain.doFilter(request, response);
  }

  private boolean isKnown(String name) {
    return isLocal(name) || known.contains(name) || (known.isEmpty() && !localOnly);
  }
}
