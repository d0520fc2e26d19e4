package org.bapassistant.channels.web;

import org.springframework.http.HttpStatusCode;

/** What problems say when nobody nearer to the fault said it, and what logs say of exceptions. */
final class Details {

  private Details() {}

  /** What is wrong and how to mend it, as far as a status tells. */
  static String of(HttpStatusCode status) {
    return switch (status.value()) {
      case 403 -> "this is not permitted from here; see docs/security.md";
      case 404 -> "there is nothing at this address; /v3/api-docs lists what there is";
      case 405 -> "this address does not take that method; see /v3/api-docs";
      case 406 -> "accept application/json or text/event-stream";
      case 415 -> "send JSON with Content-Type application/json";
      default -> "the request is not as expected; see /v3/api-docs";
    };
  }

  /** The first line of ours in a stack trace, else its first line. Never a message. */
  static String placeOf(Throwable thrown) {
    for (StackTraceElement element : thrown.getStackTrace()) {
      if (element.getClassName().startsWith("org.bapassistant")) {
        return element.toString();
      }
    }
    return thrown.getStackTrace().length == 0
        ? "unknown place"
        : thrown.getStackTrace()[0].toString();
  }

  static Throwable rootOf(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
