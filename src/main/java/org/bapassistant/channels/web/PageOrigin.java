package org.bapassistant.channels.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a browser sent a request from a page of ours or of another site. Programs that are no
 * browsers send neither header and pass: they carry nobody's session.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata Request Headers</a>
 */
final class PageOrigin {

  /** Our own page, or the person alone (an address typed, a bookmark). */
  private static final Set<String> OURS = Set.of("same-origin", "none");

  private PageOrigin() {}

  /** Whether a page of another origin, a subdomain or another port included, sent this. */
  static boolean isForeign(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    // A page cannot set this header, so where it stands it decides.
    return site != null
        ? !OURS.contains(site)
        : Optional.ofNullable(request.getHeader("Origin"))
            .map(origin -> !isOwn(origin, request))
            .orElse(false);
  }

  /** The scheme is left out: behind a proxy that ends TLS this server does not know it. */
  private static boolean isOwn(String origin, HttpServletRequest request) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority != null
          && (authority.equalsIgnoreCase(request.getHeader("Host"))
              || authority.equalsIgnoreCase(forwardedHost(request)));
    } catch (IllegalArgumentException e) {
      // What cannot be understood is not our origin.
      return false;
    }
  }

  /** The name and port that the browser used, when a proxy's headers are believed. */
  private static String forwardedHost(HttpServletRequest request) {
    int port = request.getServerPort();
    int usual = request.isSecure() ? 443 : 80;
    return request.getServerName() + (port == usual ? "" : ":" + port);
  }
}
