package org.bapassistant.channels.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What went wrong outside the API: a page for people, a problem for programs. Neither shows a path,
 * a message or a stack trace, since all of these can repeat what was typed.
 */
@Controller
@RequestMapping("/error")
class Errors implements ErrorController {

  private static final Logger log = LoggerFactory.getLogger(Errors.class);

  @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView page(HttpServletRequest request) {
    HttpStatus status = status(request);
    noteBreakdown(request);
    ModelAndView page = new ModelAndView("error", status);
    page.addObject("status", status.value());
    return page;
  }

  @RequestMapping
  void problem(HttpServletRequest request, HttpServletResponse response) throws IOException {
    HttpStatus status = status(request);
    String detail =
        noteBreakdown(request)
            .map(ref -> "something broke on our side; try again, or report reference " + ref)
            .orElse(Details.of(status));
    ProblemWriter.write(response, status, detail);
  }

  /** Logs an exception's kind and place under a reference; empty when there is none. */
  private static Optional<String> noteBreakdown(HttpServletRequest request) {
    if (!(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown)) {
      return Optional.empty();
    }
    Throwable cause = Details.rootOf(thrown);
    String reference = UUID.randomUUID().toString();
    log.error(
        "Request failed, reference {}: {} at {}",
        reference,
        cause.getClass().getName(),
        Details.placeOf(cause));
    return Optional.of(reference);
  }

  private static HttpStatus status(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    // Without a code somebody opened this address itself.
    return known == null ? HttpStatus.NOT_FOUND : known;
  }
}
