package org.bapassistant.models;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Calls a provider through its library, on the calling thread. */
final class ProviderCalls implements Attempt {

  private final ModelProperties settings;
  private final Transport transport;

  ProviderCalls(ModelProperties settings, Transport transport) {
    this.settings = settings;
    this.transport = transport;
  }

  @Override
  public Ending write(
      ModelRequest request, Consumer<String> pieces, Stop stop, Duration firstToken) {
    Call call = new Call(settings, firstToken, transport.deadlines());
    stop.whenAsked(() -> call.end(new Ending.Stopped()));
    CallClient client = new CallClient(transport.http(), call, parser(call));
    Writing writing = new Writing(call, pieces);
    try {
      settings
          .provider()
          .model(settings, request.maxTokens(), client.builder())
          .chat(messages(request), writing);
    } catch (RuntimeException e) {
      // The libraries' messages may repeat what was asked; the kind of fault is enough.
      call.end(new Ending.Failed(Fault.UNREADABLE));
    }
    call.endEarly();
    writing.rethrow();
    return call.ending().orElseThrow();
  }

  private Optional<ServerSentEventParser> parser(Call call) {
    return switch (settings.provider()) {
      case NONE, OLLAMA -> Optional.empty();
      case OPENAI -> Optional.of(new EventStream(new ChatCompletionEvents(call)));
      case ANTHROPIC -> Optional.of(new EventStream(EventStream.EventFilter.none()));
    };
  }

  private static List<ChatMessage> messages(ModelRequest request) {
    List<ChatMessage> messages = new ArrayList<>();
    if (!request.system().isEmpty()) {
      messages.add(SystemMessage.from(request.system()));
    }
    messages.add(UserMessage.from(request.text()));
    return messages;
  }

  /** Passes text on and tells the call how it ended. */
  private static final class Writing implements StreamingChatResponseHandler {

    private final Call call;
    private final Consumer<String> pieces;
    private Optional<RuntimeException> broken = Optional.empty();

    Writing(Call call, Consumer<String> pieces) {
      this.call = call;
      this.pieces = pieces;
    }

    @Override
    public void onPartialResponse(String text) {
      if (call.ending().isEmpty() && !text.isEmpty()) {
        pass(text);
        call.moved();
      }
    }

    /** A failure of whoever takes the text is theirs, not the provider's. */
    private void pass(String text) {
      try {
        pieces.accept(text);
      } catch (RuntimeException e) {
        broken = Optional.of(e);
        call.end(new Ending.Stopped());
      }
    }

    void rethrow() {
      broken.ifPresent(
          failure -> {
            throw failure;
          });
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
      call.end(ending(response.finishReason()));
    }

    private Ending ending(@org.jspecify.annotations.Nullable FinishReason reason) {
      if (reason == FinishReason.LENGTH) {
        return new Ending.Cut(Ending.Cut.Why.LENGTH);
      }
      if (reason == FinishReason.CONTENT_FILTER) {
        return new Ending.Cut(Ending.Cut.Why.FILTERED);
      }
      return call.hasBegun() ? new Ending.Completed() : new Ending.Failed(Fault.UNREADABLE);
    }

    @Override
    public void onError(Throwable failure) {
      // What the client saw first has ended the call already; its own words may repeat the
      // question.
      call.end(
          call.hasBegun()
              ? new Ending.Cut(Ending.Cut.Why.ENDED_EARLY)
              : new Ending.Failed(Fault.SERVER_ERROR));
    }
  }
}
