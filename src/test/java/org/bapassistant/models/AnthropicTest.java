package org.bapassistant.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Named events, as Anthropic streams them. */
class AnthropicTest {

  private static final String START =
      event(
              "message_start",
              "{\"type\":\"message_start\",\"message\":{\"id\":\"1\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"m\",\"content\":[],\"usage\":{\"input_tokens\":1,\"output_tokens\":1}}}")
          + event(
              "content_block_start",
              "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}}");

  private final StringBuilder text = new StringBuilder();

  @Test
  void aStreamIsWrittenToItsEnd() {
    assertThat(played(START, delta("Hello"), ": ping\n\n", delta(" you"), stop("end_turn")))
        .isEqualTo(new Ending.Completed());
    assertThat(text).hasToString("Hello you");
  }

  @Test
  void theLongestAnswerCutsTheText() {
    assertThat(played(START, delta("Hello"), stop("max_tokens")))
        .isEqualTo(new Ending.Cut(Ending.Cut.Why.LENGTH));
  }

  @Test
  void aStreamWithoutItsStopEndedEarly() {
    assertThat(played(START, delta("Hello"))).isEqualTo(new Ending.Cut(Ending.Cut.Why.ENDED_EARLY));
  }

  @Test
  void anOverloadInsideTheStreamIsAFault() {
    assertThat(
            played(
                event(
                    "error",
                    "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}")))
        .isInstanceOf(Ending.Failed.class);
  }

  @Test
  void silenceBeforeTheFirstWordIsCutShort() {
    CompletableFuture<Void> hungUp = new CompletableFuture<>();
    try (ScriptedProvider provider =
        new ScriptedProvider(
            ScriptedProvider.silentAfter(hungUp, START, event("ping", "{\"type\":\"ping\"}")))) {
      assertThat(write(provider)).isEqualTo(new Ending.Failed(Fault.NO_FIRST_TOKEN));
      assertThat(hungUp).succeedsWithin(5, TimeUnit.SECONDS);
    }
  }

  @Test
  void theKeyIsSentInItsOwnHeader() {
    try (ScriptedProvider provider =
        new ScriptedProvider(ScriptedProvider.streaming(START, delta("Hello"), stop("end_turn")))) {
      write(provider);
      assertThat(provider.requests().getFirst())
          .startsWith("POST /v1/messages ")
          .containsIgnoringCase("x-api-key: a-key")
          .contains("the system", "the question");
    }
  }

  private Ending played(String... parts) {
    try (ScriptedProvider provider = new ScriptedProvider(ScriptedProvider.streaming(parts))) {
      return write(provider);
    }
  }

  private Ending write(ScriptedProvider provider) {
    return Calls.write("anthropic", provider.address() + "/v1", "", text::append, new Stop());
  }

  private static String delta(String text) {
    return event(
        "content_block_delta",
        "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\""
            + text
            + "\"}}");
  }

  private static String stop(String reason) {
    return event("content_block_stop", "{\"type\":\"content_block_stop\",\"index\":0}")
        + event(
            "message_delta",
            "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\""
                + reason
                + "\"},\"usage\":{\"output_tokens\":2}}")
        + event("message_stop", "{\"type\":\"message_stop\"}");
  }

  private static String event(String name, String data) {
    return "event: " + name + "\ndata: " + data + "\n\n";
  }
}
