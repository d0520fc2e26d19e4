package org.bapassistant.channels.web;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.bapassistant.answering.Delivery;
import org.bapassistant.channels.ReplyJson;
import org.bapassistant.conversation.Reply;
import org.bapassistant.models.Stop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Sends a reply as server-sent events while it comes: {@code delta} per sentence, then the whole as
 * {@code answer}. A client that leaves stops the work.
 */
@Component
class ReplyStream implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(ReplyStream.class);

  /** Longer than the longest answer that the limits allow. */
  private static final long TIMEOUT_MILLIS = 11 * 60_000L;

  private final ExecutorService answering = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * The stream. Comes when the first words are there, so that what fails before them is an ordinary
   * error.
   *
   * @param answer makes the reply, giving its pieces away on the way
   */
  SseEmitter of(Function<Delivery, Reply> answer) {
    SseEmitter emitter = new SseEmitter(TIMEOUT_MILLIS);
    Stop stop = new Stop();
    emitter.onError(failure -> stop.now());
    emitter.onTimeout(stop::now);
    CompletableFuture<Void> begun = new CompletableFuture<>();
    answering.execute(() -> run(answer, new Sending(emitter, stop, begun)));
    try {
      begun.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException own ? own : e;
    }
    return emitter;
  }

  private static void run(Function<Delivery, Reply> answer, Sending sending) {
    try {
      Reply reply = answer.apply(new Delivery(sending::pieces, sending.stop()));
      sending.event("answer", ReplyJson.of(reply));
      sending.emitter().complete();
    } catch (RuntimeException e) {
      if (!sending.begun().completeExceptionally(e)) {
        // The kind of failure only: its message could repeat what was typed.
        log.error("An answer broke off while it was streamed: {}", e.getClass().getName());
        sending.event("error", Map.of("detail", "something broke on our side; ask again"));
        sending.emitter().complete();
      }
    }
  }

  @Override
  public void destroy() {
    answering.shutdown();
  }

  /** One stream under way. */
  private record Sending(SseEmitter emitter, Stop stop, CompletableFuture<Void> begun) {

    void pieces(String text) {
      Deltas.of(text).forEach(piece -> event("delta", Map.of("text", piece)));
    }

    void event(String name, Object data) {
      try {
        emitter.send(SseEmitter.event().name(name).data(data, MediaType.APPLICATION_JSON));
      } catch (IOException | IllegalStateException e) {
        log.debug("A client left before its answer was sent.");
        stop.now();
      }
      begun.complete(null);
    }
  }
}
