package org.bapassistant.models;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The HTTP side of one call: runs on the calling thread, ends when the call ends, and tells the
 * call what the provider answered. Bodies of errors are not read: they may repeat what was asked.
 */
final class CallClient implements HttpClient {

  private static final int OK = 200;
  private static final int MULTIPLE_CHOICES = 300;

  private final java.net.http.HttpClient http;
  private final Call call;
  private final Optional<ServerSentEventParser> ownParser;

  /**
   * A client for one call.
   *
   * @param ownParser in place of the one that comes with the provider's library
   */
  CallClient(java.net.http.HttpClient http, Call call, Optional<ServerSentEventParser> ownParser) {
    this.http = http;
    this.call = call;
    this.ownParser = ownParser;
  }

  /** As the libraries of providers want it. */
  HttpClientBuilder builder() {
    return new Ready(this);
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    throw new UnsupportedOperationException("answers are streamed");
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    try {
      HttpResponse<InputStream> response = send(request);
      try (InputStream body = response.body()) {
        call.closing(() -> close(body));
        Optional<Ending> refused = refused(response);
        refused.ifPresent(call::end);
        if (refused.isEmpty()) {
          ownParser.orElse(parser).parse(body, listener);
          listener.onClose();
        } else {
          listener.onError(new HttpException(response.statusCode(), "refused"));
        }
      }
    } catch (CompletionException e) {
      call.end(new Ending.Failed(fault(e.getCause())));
      listener.onError(new IllegalStateException("no connection"));
    } catch (IOException | UncheckedIOException e) {
      call.end(new Ending.Cut(Ending.Cut.Why.ENDED_EARLY));
      listener.onError(new IllegalStateException("the connection was lost"));
    }
  }

  private HttpResponse<InputStream> send(HttpRequest request) {
    java.net.http.HttpRequest.Builder sent =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .POST(java.net.http.HttpRequest.BodyPublishers.ofString(request.body()));
    request.headers().forEach((name, values) -> values.forEach(v -> sent.header(name, v)));
    CompletableFuture<HttpResponse<InputStream>> response =
        http.sendAsync(sent.build(), HttpResponse.BodyHandlers.ofInputStream());
    call.closing(() -> response.cancel(true));
    try {
      return response.join();
    } catch (java.util.concurrent.CancellationException e) {
      throw new CompletionException(e);
    }
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the connection to the chat model did not close", e);
    }
  }

  private static Fault fault(@org.jspecify.annotations.Nullable Throwable cause) {
    return cause instanceof ConnectException || cause instanceof HttpTimeoutException
        ? Fault.NO_CONNECTION
        : Fault.SERVER_ERROR;
  }

  private static Optional<Ending> refused(HttpResponse<InputStream> response) {
    int status = response.statusCode();
    boolean page = response.headers().firstValue("content-type").orElse("").startsWith("text/html");
    if (status >= OK && status < MULTIPLE_CHOICES) {
      return page ? Optional.of(new Ending.Failed(Fault.UNREADABLE)) : Optional.empty();
    }
    return Optional.of(
        new Ending.Failed(
            HttpFaults.of(status),
            response.headers().firstValue("retry-after").flatMap(HttpFaults::wait)));
  }

  /** A builder that has nothing left to build. */
  private record Ready(CallClient client) implements HttpClientBuilder {

    private static final Duration UNUSED = Duration.ofHours(1);

    @Override
    public Duration connectTimeout() {
      return UNUSED;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
      return this;
    }

    @Override
    public Duration readTimeout() {
      return UNUSED;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
      return this;
    }

    @Override
    public HttpClient build() {
      return client;
    }
  }
}
