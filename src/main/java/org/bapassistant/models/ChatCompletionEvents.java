package org.bapassistant.models;

import dev.langchain4j.http.client.sse.ServerSentEvent;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What servers of chat completions send besides text, set right on its way: an error inside the
 * stream ends the call, chunks without choices are left out, and a stream that gave its finish
 * reason is complete without a last {@code [DONE]}.
 */
final class ChatCompletionEvents implements EventStream.EventFilter {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String DONE = "[DONE]";

  private final Call call;
  private boolean finished;
  private boolean done;

  ChatCompletionEvents(Call call) {
    this.call = call;
  }

  @Override
  public Consumer<ServerSentEvent> before(Consumer<ServerSentEvent> next) {
    return event -> {
      if (event.data().strip().equals(DONE)) {
        done = true;
        next.accept(new ServerSentEvent(null, DONE));
      } else if (isChunk(event.data())) {
        next.accept(event);
      }
    };
  }

  @Override
  public void atEnd(Consumer<ServerSentEvent> events) {
    if (!done && finished) {
      events.accept(new ServerSentEvent(null, DONE));
    } else if (!done) {
      call.endEarly();
    }
  }

  private boolean isChunk(String data) {
    JsonNode chunk;
    try {
      chunk = JSON.readTree(data);
    } catch (JacksonException e) {
      // Its message repeats what came; what is no JSON is not a chat model's stream.
      call.end(new Ending.Failed(Fault.UNREADABLE));
      return false;
    }
    if (chunk.hasNonNull("error")) {
      call.end(new Ending.Failed(fault(chunk.get("error"))));
      return false;
    }
    JsonNode choice = chunk.path("choices").path(0);
    finished |= choice.hasNonNull("finish_reason");
    return choice.isObject();
  }

  private static Fault fault(JsonNode error) {
    String kind = error.path("type").asString("") + error.path("code").asString("");
    return kind.contains("rate") || kind.contains("429") ? Fault.RATE_LIMITED : Fault.SERVER_ERROR;
  }
}
