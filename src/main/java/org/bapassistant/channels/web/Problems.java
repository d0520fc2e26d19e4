package org.bapassistant.channels.web;

import java.util.UUID;
import org.bapassistant.core.UnusableUtterance;
import org.bapassistant.retrieval.IndexUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Errors as RFC 9457 problems: what is wrong, how to mend it, never what was typed. */
@RestControllerAdvice(annotations = org.springframework.web.bind.annotation.RestController.class)
class Problems extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler({UnusableUtterance.class, IllegalArgumentException.class})
  ResponseEntity<ProblemDetail> unusable(IllegalArgumentException e) {
    return problem(HttpStatus.BAD_REQUEST, e.getMessage());
  }

  @ExceptionHandler(NotFound.class)
  ResponseEntity<ProblemDetail> notFound(NotFound e) {
    return problem(HttpStatus.NOT_FOUND, e.getMessage());
  }

  @ExceptionHandler(MoveRefused.class)
  ResponseEntity<ProblemDetail> moveRefused(MoveRefused e) {
    ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, e.getMessage());
    detail.setProperty("permitted", e.permitted());
    return ResponseEntity.status(HttpStatus.CONFLICT)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(detail);
  }

  @ExceptionHandler(BodyTooLarge.class)
  ResponseEntity<ProblemDetail> tooLarge(BodyTooLarge e) {
    return problem(HttpStatus.CONTENT_TOO_LARGE, BodyTooLarge.DETAIL);
  }

  @ExceptionHandler(IndexUnavailable.class)
  ResponseEntity<ProblemDetail> unavailable(IndexUnavailable e) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, "2")
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage()));
  }

  @ExceptionHandler(BodyTooSlow.class)
  ResponseEntity<ProblemDetail> tooSlow(BodyTooSlow e) {
    return problem(HttpStatus.REQUEST_TIMEOUT, BodyTooSlow.DETAIL);
  }

  @ExceptionHandler(Overloaded.class)
  ResponseEntity<ProblemDetail> overloaded(Overloaded e) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, Integer.toString(Overloaded.RETRY_SECONDS))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage()));
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<ProblemDetail> failed(Exception e) {
    String reference = UUID.randomUUID().toString();
    // Only the kind and place of the failure: a message could repeat what was typed.
    log.error(
        "Request failed, reference {}: {} at {}",
        reference,
        e.getClass().getName(),
        Details.placeOf(e));
    return problem(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "something broke on our side; try again, or report reference " + reference);
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (BodyTooLarge.isIn(e)) {
      return body(HttpStatus.CONTENT_TOO_LARGE, BodyTooLarge.DETAIL, headers);
    }
    if (BodyTooSlow.isIn(e)) {
      return body(HttpStatus.REQUEST_TIMEOUT, BodyTooSlow.DETAIL, headers);
    }
    return body(
        HttpStatus.BAD_REQUEST,
        "the body is not the JSON that is expected; send {\"question\": \"…\"} as UTF-8",
        headers);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    // Spring's own details may name the value that was sent.
    return body(status, Details.of(status), headers);
  }

  private static ResponseEntity<Object> body(
      HttpStatusCode status, String detail, HttpHeaders headers) {
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(ProblemDetail.forStatusAndDetail(status, detail));
  }

  private static ResponseEntity<ProblemDetail> problem(HttpStatus status, @Nullable String detail) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(ProblemDetail.forStatusAndDetail(status, detail));
  }
}
