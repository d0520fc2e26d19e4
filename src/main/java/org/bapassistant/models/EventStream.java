package org.bapassistant.models;

import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Reads server-sent events as the standard says: comments are skipped, lines end with LF, CR or
 * both, several data lines make one event. An event at the end of the stream counts even without
 * the empty line after it.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">The standard</a>
 */
final class EventStream implements ServerSentEventParser {

  private final EventFilter filter;

  EventStream(EventFilter filter) {
    this.filter = filter;
  }

  @Override
  public void parse(InputStream body, ServerSentEventListener listener) {
    Consumer<ServerSentEvent> events = filter.before(listener::onEvent);
    Lines lines = new Lines(events);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.read(line);
      }
      lines.read("");
      filter.atEnd(events);
    } catch (IOException e) {
      throw new UncheckedIOException("the stream of a chat model broke off", e);
    }
  }

  /** Looks at events on their way to the provider's library. */
  interface EventFilter {

    /** A consumer that passes on what is worth it. */
    Consumer<ServerSentEvent> before(Consumer<ServerSentEvent> next);

    /** The stream ended by itself. */
    void atEnd(Consumer<ServerSentEvent> events);

    /** Passes everything. */
    static EventFilter none() {
      return new EventFilter() {
        @Override
        public Consumer<ServerSentEvent> before(Consumer<ServerSentEvent> next) {
          return next;
        }

        @Override
        public void atEnd(Consumer<ServerSentEvent> events) {}
      };
    }
  }

  /** Puts lines together to events. */
  private static final class Lines {

    private final Consumer<ServerSentEvent> events;
    private final StringBuilder data = new StringBuilder();
    private boolean hasData;
    private String event = "";

    Lines(Consumer<ServerSentEvent> events) {
      this.events = events;
    }

    void read(String line) {
      int colon = line.indexOf(':');
      String field = colon < 0 ? line : line.substring(0, colon);
      String value = colon < 0 ? "" : line.substring(colon + 1);
      switch (field) {
        case "data" -> data(value.startsWith(" ") ? value.substring(1) : value);
        case "event" -> event = value.strip();
        case "" -> end(line);
        default -> {
          // A comment, or a field that says nothing here.
        }
      }
    }

    private void data(String value) {
      data.append(hasData ? "\n" : "").append(value);
      hasData = true;
    }

    /** An empty line ends an event; a line that begins with a colon is a comment. */
    private void end(String line) {
      if (line.isEmpty()) {
        if (hasData) {
          events.accept(new ServerSentEvent(event.isEmpty() ? null : event, data.toString()));
        }
        data.setLength(0);
        hasData = false;
        event = "";
      }
    }
  }
}
