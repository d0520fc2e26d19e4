package org.bapassistant.channels.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem before a request reaches a controller. */
final class ProblemWriter {

  private static final JsonMapper JSON = JsonMapper.shared();

  private ProblemWriter() {}

  static void write(HttpServletResponse response, HttpStatus status, String detail)
      throws IOException {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", status.getReasonPhrase());
    problem.put("status", status.value());
    problem.put("detail", detail);
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response
        .getOutputStream()
        .write(JSON.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
  }

  static void write(HttpServletResponse response, Wait wait) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.seconds()));
    write(response, HttpStatus.valueOf(wait.status()), wait.detail());
  }
}
