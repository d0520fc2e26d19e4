package org.bapassistant.channels.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import org.bapassistant.documents.Documents;
import org.springframework.stereotype.Component;

/**
 * Decides who may add and delete documents as long as there are no accounts: by default a browser
 * on the same computer, and never a page of another site.
 */
@Component
class UploadGuard {

  private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private final Documents documents;

  UploadGuard(Documents documents) {
    this.documents = documents;
  }

  /** Whether this visitor may change documents at all. */
  boolean mayChange(HttpServletRequest request) {
    return switch (documents.uploads()) {
      case LOCAL -> isLocal(request);
      case EVERYONE -> true;
      case OFF -> false;
    };
  }

  /** Whether this very request may, which also must come from a page of ours. */
  boolean permits(HttpServletRequest request) {
    return mayChange(request) && isFromOurPages(request);
  }

  /**
   * A forwarded request only looks local; a foreign name is a page that points at this computer.
   */
  private static boolean isLocal(HttpServletRequest request) {
    boolean forwarded =
        request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
    return !forwarded
        && isLoopback(request.getRemoteAddr())
        && LOCAL_NAMES.contains(request.getServerName());
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      // An address that is none is not ours.
      return false;
    }
  }

  private static boolean isFromOurPages(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    return Optional.ofNullable(request.getHeader("Origin"))
        .map(origin -> isOwn(origin, request))
        .orElse(true);
  }

  private static boolean isOwn(String origin, HttpServletRequest request) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority != null && authority.equalsIgnoreCase(request.getHeader("Host"));
    } catch (IllegalArgumentException e) {
      // What cannot be understood is not our origin.
      return false;
    }
  }
}
