package org.bapassistant.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bapassistant.models.ChatStreams.chunk;
import static org.bapassistant.models.ChatStreams.finish;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Every trap of chat completions, played byte by byte. */
class ChatCompletionsTest {

  private final StringBuilder text = new StringBuilder();

  @Test
  void aStreamIsWrittenToItsEnd() {
    assertThat(played(chunk("Hello"), chunk(" you"), finish("stop"), "data: [DONE]\n\n"))
        .isEqualTo(new Ending.Completed());
    assertThat(text).hasToString("Hello you");
  }

  @Test
  void commentsAreNoText() {
    assertThat(played(": ping\n\n", chunk("Hello"), ": ping\n", finish("stop"), "data: [DONE]\n\n"))
        .isEqualTo(new Ending.Completed());
    assertThat(text).hasToString("Hello");
  }

  @Test
  void linesMayEndAsOnWindows() {
    assertThat(
            played(
                chunk("Hello").replace("\n", "\r\n"),
                finish("stop").replace("\n", "\r\n"),
                "data: [DONE]\r\n\r\n"))
        .isEqualTo(new Ending.Completed());
    assertThat(text).hasToString("Hello");
  }

  @Test
  void aCharacterCutInTwoIsPutTogether() {
    byte[] all =
        (chunk("été") + finish("stop") + "data: [DONE]\n\n").getBytes(StandardCharsets.UTF_8);
    int cut = new String(all, StandardCharsets.ISO_8859_1).indexOf('Ã') + 1;
    Ending ending =
        played(
            (out, connection) -> {
              ScriptedProvider.head(out, 200, "text/event-stream");
              out.write(all, 0, cut);
              out.flush();
              out.write(all, cut, all.length - cut);
            });
    assertThat(ending).isEqualTo(new Ending.Completed());
    assertThat(text).hasToString("été");
  }

  @Test
  void severalDataLinesAreOneEvent() {
    String spread = chunk("Hello").replace(",\"choices\"", ",\ndata: \"choices\"");
    assertThat(played(spread, finish("stop"), "data: [DONE]\n\n"))
        .isEqualTo(new Ending.Completed());
    assertThat(text).hasToString("Hello");
  }

  @Test
  void chunksWithoutChoicesSayNothing() {
    assertThat(
            played(
                chunk("Hello"),
                finish("stop"),
                "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"choices\":null,\"usage\":{\"total_tokens\":3}}\n\n",
                "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"choices\":[],\"usage\":{\"total_tokens\":3}}\n\n",
                "data: [DONE]\n\n"))
        .isEqualTo(new Ending.Completed());
    assertThat(text).hasToString("Hello");
  }

  @Test
  void aFinishReasonEndsAStreamWithoutDone() {
    assertThat(played(chunk("Hello"), finish("stop"))).isEqualTo(new Ending.Completed());
  }

  @Test
  void aStreamThatEndsWithoutAReasonEndedEarly() {
    assertThat(played(chunk("Hello"))).isEqualTo(new Ending.Cut(Ending.Cut.Why.ENDED_EARLY));
    assertThat(text).hasToString("Hello");
  }

  @Test
  void theLongestAnswerCutsTheText() {
    assertThat(played(chunk("Hello"), finish("length"), "data: [DONE]\n\n"))
        .isEqualTo(new Ending.Cut(Ending.Cut.Why.LENGTH));
  }

  @Test
  void aFilterCutsTheText() {
    assertThat(played(chunk("Hello"), finish("content_filter"), "data: [DONE]\n\n"))
        .isEqualTo(new Ending.Cut(Ending.Cut.Why.FILTERED));
  }

  @Test
  void anErrorInsideTheStreamIsAFault() {
    assertThat(played("data: {\"error\":{\"message\":\"no\",\"type\":\"server_error\"}}\n\n"))
        .isEqualTo(new Ending.Failed(Fault.SERVER_ERROR));
    assertThat(played("data: {\"error\":{\"code\":\"rate_limit_exceeded\"}}\n\n"))
        .isEqualTo(new Ending.Failed(Fault.RATE_LIMITED));
  }

  @Test
  void aPageInsteadOfAStreamIsUnreadable() {
    assertThat(
            played(
                (out, connection) -> {
                  ScriptedProvider.head(out, 200, "text/html; charset=utf-8");
                  out.write("<html>Welcome</html>".getBytes(StandardCharsets.US_ASCII));
                }))
        .isEqualTo(new Ending.Failed(Fault.UNREADABLE));
  }

  @Test
  void nonsenseAndEmptyStreamsAreUnreadable() {
    assertThat(played("data: hello\n\n")).isEqualTo(new Ending.Failed(Fault.UNREADABLE));
    assertThat(played("")).isEqualTo(new Ending.Failed(Fault.UNREADABLE));
    assertThat(played(finish("stop"), "data: [DONE]\n\n"))
        .isEqualTo(new Ending.Failed(Fault.UNREADABLE));
  }

  @Test
  void statusesAreTold() {
    assertThat(played(ScriptedProvider.refusing(401))).isEqualTo(new Ending.Failed(Fault.REFUSED));
    assertThat(played(ScriptedProvider.refusing(404)))
        .isEqualTo(new Ending.Failed(Fault.UNKNOWN_MODEL));
    assertThat(played(ScriptedProvider.refusing(500)))
        .isEqualTo(new Ending.Failed(Fault.SERVER_ERROR));
    assertThat(played(ScriptedProvider.refusing(429, "Retry-After: 3")))
        .isEqualTo(new Ending.Failed(Fault.RATE_LIMITED, Optional.of(Duration.ofSeconds(3))));
  }

  @Test
  void silenceBeforeTheFirstWordIsCutShort() {
    CompletableFuture<Void> hungUp = new CompletableFuture<>();
    assertThat(played(ScriptedProvider.silentAfter(hungUp, ": ping\n\n")))
        .isEqualTo(new Ending.Failed(Fault.NO_FIRST_TOKEN));
    assertThat(hungUp).succeedsWithin(5, TimeUnit.SECONDS);
  }

  @Test
  void silenceAfterTheFirstWordIsAStall() {
    CompletableFuture<Void> hungUp = new CompletableFuture<>();
    assertThat(played(ScriptedProvider.silentAfter(hungUp, chunk("Hello"))))
        .isEqualTo(new Ending.Failed(Fault.STALLED));
    assertThat(text).hasToString("Hello");
    assertThat(hungUp).succeedsWithin(5, TimeUnit.SECONDS);
  }

  @Test
  void aDripIsCutShortInTheEnd() {
    assertThat(
            played(
                (out, connection) -> {
                  ScriptedProvider.head(out, 200, "text/event-stream");
                  while (!connection.isClosed()) {
                    out.write(chunk("x").getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    TimeUnit.MILLISECONDS.sleep(50);
                  }
                }))
        .isEqualTo(new Ending.Failed(Fault.TOO_LONG));
  }

  @Test
  void aResetInTheMiddleCutsTheText() {
    assertThat(
            played(
                (out, connection) -> {
                  ScriptedProvider.streaming(chunk("Hello")).play(out, connection);
                  connection.setSoLinger(true, 0);
                }))
        .isEqualTo(new Ending.Cut(Ending.Cut.Why.ENDED_EARLY));
  }

  @Test
  void nobodyAtTheAddressIsNoConnection() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    assertThat(write("http://127.0.0.1:" + free, new Stop()))
        .isEqualTo(new Ending.Failed(Fault.NO_CONNECTION));
  }

  @Test
  void aStopHangsUp() {
    CompletableFuture<Void> hungUp = new CompletableFuture<>();
    Stop stop = new Stop();
    try (ScriptedProvider provider =
        new ScriptedProvider(ScriptedProvider.silentAfter(hungUp, chunk("Hello")))) {
      Ending ending =
          Calls.write(
              "openai", provider.address() + "/v1", "idle-timeout=10s", piece -> stop.now(), stop);
      assertThat(ending).isEqualTo(new Ending.Stopped());
      assertThat(hungUp).succeedsWithin(5, TimeUnit.SECONDS);
    }
  }

  @Test
  void theKeyAndTheQuestionAreSent() {
    try (ScriptedProvider provider =
        new ScriptedProvider(
            ScriptedProvider.streaming(chunk("Hello"), finish("stop"), "data: [DONE]\n\n"))) {
      write(provider.address() + "/v1", new Stop());
      assertThat(provider.requests().getFirst())
          .startsWith("POST /v1/chat/completions ")
          .containsIgnoringCase("authorization: Bearer a-key")
          .contains("the system", "the question", "\"stream\"");
    }
  }

  private Ending played(String... parts) {
    return played(ScriptedProvider.streaming(parts));
  }

  private Ending played(ScriptedProvider.Script script) {
    text.setLength(0);
    try (ScriptedProvider provider = new ScriptedProvider(script)) {
      return write(provider.address() + "/v1", new Stop());
    }
  }

  private Ending write(String address, Stop stop) {
    return Calls.write("openai", address, "", text::append, stop);
  }
}
