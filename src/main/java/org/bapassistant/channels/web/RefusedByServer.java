package org.bapassistant.channels.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What Tomcat itself refuses before any filter (a malformed request line, host or path) looks like
 * every other problem, with the same headers.
 */
@Component
class RefusedByServer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    // Added after Spring Boot's own valve, so that ours writes first and that one finds it done.
    factory.addContextCustomizers(
        context -> {
          if (context.getParent() instanceof StandardHost host) {
            host.getPipeline().addValve(new Report());
          }
        });
  }

  /** Writes the problem. */
  static final class Report extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
      int status = response.getStatus();
      if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
        return;
      }
      SecurityHeaders.write(response, request.isSecure());
      response.setHeader("Cache-Control", "no-store");
      response.setContentType("application/problem+json");
      byte[] problem =
          "{\"type\":\"about:blank\",\"status\":%d,\"detail\":\"the request is malformed; check its address and headers\"}"
              .formatted(status)
              .getBytes(StandardCharsets.UTF_8);
      try {
        response.getOutputStream().write(problem);
        response.finishResponse();
      } catch (IOException e) {
        getContainer().getLogger().debug("A client left before it was told of its error.");
      }
    }
  }
}
