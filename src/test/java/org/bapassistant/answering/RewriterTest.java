package org.bapassistant.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.KnowledgeBase;
import org.bapassistant.knowledge.KnowledgeBaseReader;
import org.bapassistant.models.Ending;
import org.bapassistant.models.Fault;
import org.bapassistant.models.ModelRequest;
import org.bapassistant.models.Stop;
import org.bapassistant.models.TextModel;
import org.bapassistant.prompts.ShippedPrompts;
import org.junit.jupiter.api.Test;

class RewriterTest {

  private static final KnowledgeBase CARDS = KnowledgeBaseReader.read(Path.of("knowledge-base"));
  private static final Question FOLLOW_UP =
      new Question(
          "and if she says no to that?",
          Language.EN,
          List.of(
              new Question.Earlier(
                  "how do I ask permission before giving ideas",
                  Optional.of("bap-menu-permission"))));

  @Test
  void aFollowUpIsPutSoThatItStandsAlone() {
    ScriptedModel model =
        ScriptedModel.thatWrites("What if she says no when I ask permission before giving ideas?");
    assertThat(standalone(model))
        .contains("What if she says no when I ask permission before giving ideas?");
    assertThat(model.asked().getFirst().text())
        .contains("how do I ask permission before giving ideas", "and if she says no to that?");
  }

  @Test
  void aWordThatNobodyUsedIsNotSearchedFor() {
    assertThat(standalone(ScriptedModel.thatWrites("What if she refuses opioids?"))).isEmpty();
  }

  @Test
  void moreThanOneLineIsNoQuestion() {
    assertThat(standalone(ScriptedModel.thatWrites("What if she says no?\nAsk permission.")))
        .isEmpty();
  }

  @Test
  void aFaultLeavesTheQuestionAsItIs() {
    assertThat(standalone(ScriptedModel.thatEnds(new Ending.Failed(Fault.SERVER_ERROR)))).isEmpty();
  }

  @Test
  void aLateModelIsStopped() {
    Stop[] given = new Stop[1];
    TextModel late =
        new TextModel() {
          @Override
          public String name() {
            return "late";
          }

          @Override
          public Ending write(
              ModelRequest request, java.util.function.Consumer<String> pieces, Stop stop) {
            given[0] = stop;
            java.util.concurrent.CompletableFuture<Ending> stopped =
                new java.util.concurrent.CompletableFuture<>();
            stop.whenAsked(() -> stopped.complete(new Ending.Stopped()));
            return stopped.join();
          }
        };
    assertThat(
            new Rewriter(late, ShippedPrompts.read(), Duration.ofMillis(20))
                .standalone(FOLLOW_UP, CARDS))
        .isEmpty();
    assertThat(given[0].isAsked()).isTrue();
  }

  private static Optional<String> standalone(TextModel model) {
    return new Rewriter(model, ShippedPrompts.read()).standalone(FOLLOW_UP, CARDS);
  }
}
