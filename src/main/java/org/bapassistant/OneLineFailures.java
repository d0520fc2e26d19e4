package org.bapassistant;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;

/** Turns what stops a start into one line that names the key and the mend. */
final class OneLineFailures implements FailureAnalyzer {

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String line = line(cause);
      if (line != null) {
        return new FailureAnalysis(line, null, failure);
      }
    }
    return null;
  }

  private static @Nullable String line(Throwable cause) {
    return switch (cause) {
      case UnusableSetting setting -> setting.getMessage();
      case PortInUseException port ->
          "server.port "
              + port.getPort()
              + " is in use; stop that program or set server.port to another";
      case BindException bind -> ownWords(bind);
      default -> null;
    };
  }

  /** Our settings say themselves what is wrong; others' messages could repeat a secret value. */
  private static String ownWords(BindException bind) {
    for (Throwable cause = bind; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage();
      if (cause instanceof IllegalArgumentException
          && message != null
          && message.startsWith("assistant.")) {
        return message;
      }
    }
    return bind.getName()
        + " has a value that does not fit; see the table of settings in README.md";
  }
}
