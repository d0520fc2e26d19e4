package org.bapassistant.channels.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.bapassistant.documents.Documents;
import org.springframework.stereotype.Component;

/**
 * Decides who may add and delete documents as long as there are no accounts: by default a browser
 * on the same computer, and never a page of another site.
 */
@Component
class UploadGuard {

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
    return mayChange(request) && !PageOrigin.isForeign(request);
  }

  /**
   * A forwarded request only looks local; a foreign name is a page that points at this computer.
   */
  private static boolean isLocal(HttpServletRequest request) {
    boolean forwarded =
        request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
    return !forwarded
        && isLoopback(request.getRemoteAddr())
        && KnownHosts.isLocal(request.getServerName());
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      // An address that is none is not ours.
      return false;
    }
  }
}
