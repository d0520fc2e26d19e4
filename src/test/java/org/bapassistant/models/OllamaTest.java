package org.bapassistant.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Lines of JSON, as Ollama streams them. */
class OllamaTest {

  private final StringBuilder text = new StringBuilder();

  @Test
  void aStreamIsWrittenToItsEnd() {
    assertThat(played(line("Hello"), line(" you"), done("stop"))).isEqualTo(new Ending.Completed());
    assertThat(text).hasToString("Hello you");
  }

  @Test
  void theLongestAnswerCutsTheText() {
    assertThat(played(line("Hello"), done("length")))
        .isEqualTo(new Ending.Cut(Ending.Cut.Why.LENGTH));
  }

  @Test
  void aStreamWithoutItsLastLineEndedEarly() {
    assertThat(played(line("Hello"))).isEqualTo(new Ending.Cut(Ending.Cut.Why.ENDED_EARLY));
  }

  @Test
  void anErrorInsideTheStreamIsAFault() {
    assertThat(played("{\"error\":\"model runner has stopped\"}\n"))
        .isInstanceOf(Ending.Failed.class);
  }

  @Test
  void aMissingModelIsTold() {
    try (ScriptedProvider provider = new ScriptedProvider(ScriptedProvider.refusing(404))) {
      assertThat(write(provider)).isEqualTo(new Ending.Failed(Fault.UNKNOWN_MODEL));
    }
  }

  @Test
  void silenceAfterTheFirstWordIsAStall() {
    CompletableFuture<Void> hungUp = new CompletableFuture<>();
    try (ScriptedProvider provider =
        new ScriptedProvider(
            (out, connection) -> {
              ScriptedProvider.head(out, 200, "application/x-ndjson");
              out.write(line("Hello").getBytes(StandardCharsets.UTF_8));
              out.flush();
              ScriptedProvider.awaitHangUp(connection);
              hungUp.complete(null);
            })) {
      assertThat(write(provider)).isEqualTo(new Ending.Failed(Fault.STALLED));
      assertThat(hungUp).succeedsWithin(5, TimeUnit.SECONDS);
    }
  }

  @Test
  void theQuestionIsSentToTheChat() {
    try (ScriptedProvider provider = new ScriptedProvider(script(line("Hello"), done("stop")))) {
      write(provider);
      assertThat(provider.requests().getFirst())
          .startsWith("POST /api/chat ")
          .contains("the system", "the question");
    }
  }

  private Ending played(String... lines) {
    try (ScriptedProvider provider = new ScriptedProvider(script(lines))) {
      return write(provider);
    }
  }

  private static ScriptedProvider.Script script(String... lines) {
    return (out, connection) -> {
      ScriptedProvider.head(out, 200, "application/x-ndjson");
      for (String line : lines) {
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    };
  }

  private Ending write(ScriptedProvider provider) {
    return Calls.write("ollama", provider.address(), "", text::append, new Stop());
  }

  private static String line(String text) {
    return "{\"model\":\"m\",\"created_at\":\"2026-11-27T00:00:00Z\",\"message\":{\"role\":\"assistant\",\"content\":\""
        + text
        + "\"},\"done\":false}\n";
  }

  private static String done(String reason) {
    return "{\"model\":\"m\",\"created_at\":\"2026-11-27T00:00:00Z\",\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done\":true,\"done_reason\":\""
        + reason
        + "\",\"prompt_eval_count\":1,\"eval_count\":2}\n";
  }
}
