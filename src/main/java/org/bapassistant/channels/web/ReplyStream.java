package org.bapassistant.channels.web;

import java.io.IOException;
import java.util.Map;
import org.bapassistant.channels.ReplyJson;
import org.bapassistant.conversation.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Sends a reply as server-sent events: {@code delta} per sentence, then the whole as {@code
 * answer}.
 */
@Component
class ReplyStream {

  private static final Logger log = LoggerFactory.getLogger(ReplyStream.class);
  private static final long TIMEOUT_MILLIS = 60_000;

  SseEmitter of(Reply reply) {
    SseEmitter emitter = new SseEmitter(TIMEOUT_MILLIS);
    try {
      for (String piece : Deltas.of(reply.text())) {
        emitter.send(
            SseEmitter.event()
                .name("delta")
                .data(Map.of("text", piece), MediaType.APPLICATION_JSON));
      }
      emitter.send(
          SseEmitter.event().name("answer").data(ReplyJson.of(reply), MediaType.APPLICATION_JSON));
      emitter.complete();
    } catch (IOException e) {
      log.debug("A client left before its answer was sent.");
      emitter.completeWithError(e);
    }
    return emitter;
  }
}
