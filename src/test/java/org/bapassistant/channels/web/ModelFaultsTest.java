package org.bapassistant.channels.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bapassistant.conversation.Assistant;
import org.bapassistant.conversation.Reply;
import org.bapassistant.core.ConversationId;
import org.bapassistant.core.Utterance;
import org.bapassistant.models.ChatStreams;
import org.bapassistant.retrieval.CardRetriever;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Whatever a provider does, the answer is complete, and no worse than without a model. */
@WebTest
class ModelFaultsTest {

  private static final String QUESTION =
      "pt with chronic LBP says exercise always makes it worse, won't set a goal. what do I say?";

  @Autowired Assistant assistant;
  @Autowired CardRetriever retriever;

  @DynamicPropertySource
  static void model(DynamicPropertyRegistry settings) {
    ModelServer.configure(settings);
  }

  @BeforeEach
  void complete() {
    retriever.awaitComplete();
  }

  static Stream<Arguments> faultsBeforeTheFirstSentence() {
    return Stream.of(
        Arguments.of("an error", WireMock.serverError()),
        Arguments.of("a refused key", WireMock.unauthorized()),
        Arguments.of("no such model", WireMock.notFound()),
        Arguments.of("too many requests", WireMock.status(429).withHeader("Retry-After", "30")),
        Arguments.of("a reset", WireMock.aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
        Arguments.of("an empty response", WireMock.aResponse().withFault(Fault.EMPTY_RESPONSE)),
        Arguments.of("garbage", WireMock.aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)),
        Arguments.of("no first word in time", stream("late").withFixedDelay(3000)),
        Arguments.of("an empty stream", stream("")),
        Arguments.of("nothing but its end", stream("data: [DONE]\n\n")),
        Arguments.of(
            "an error in the stream", stream("data: {\"error\":{\"message\":\"overloaded\"}}\n\n")),
        Arguments.of(
            "a page", WireMock.ok("<html>hello</html>").withHeader("Content-Type", "text/html")),
        Arguments.of("nonsense", stream(ChatStreams.of("blah blah ]]] [[ ### 123"))),
        Arguments.of("half a sentence", stream(ChatStreams.chunk("- \"What goes through"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faultsBeforeTheFirstSentence")
  void theCardsAnswerInFull(String name, ResponseDefinitionBuilder response) {
    ModelServer.answers(response);
    Reply reply = ask("fault-" + name.replace(' ', '-'));
    assertThat(reply.composition().composer().wireName()).isEqualTo("fallback");
    assertThat(reply.composition().notice()).isPresent();
    assertThat(reply.text())
        .startsWith("**Check first**")
        .contains("**Say this**", "**In short**", "**Why**", "**Avoid**", "**Next step");
    assertThat(reply.say()).contains("It flared, and that would worry anybody.");
  }

  @Test
  void whatWasShownBeforeAFaultStaysAndTheCardsCompleteIt() {
    ModelServer.answers(
        stream(
            ChatStreams.chunk("- \"What goes through your mind when it does?\" [1]\n")
                + ChatStreams.chunk("When the meaning")));
    Reply reply = ask("cut");
    assertThat(reply.composition().composer().wireName()).isEqualTo("fallback");
    assertThat(reply.say()).isEqualTo(List.of("What goes through your mind when it does?"));
    assertThat(reply.text())
        .contains("“What goes through your mind when it does?” [1]", "**In short**", "**Avoid**")
        .doesNotContain("When the meaning [1]");
  }

  @Test
  void theConversationSurvivesAFault() {
    ModelServer.answers(WireMock.serverError());
    ask("goes-on");
    Reply next =
        assistant.reply(
            new Utterance(
                "and if she says no to that?", new ConversationId("goes-on"), Optional.empty()));
    assertThat(next.text()).isNotBlank();
  }

  private Reply ask(String conversation) {
    return assistant.reply(
        new Utterance(QUESTION, new ConversationId(conversation), Optional.empty()));
  }

  private static ResponseDefinitionBuilder stream(String body) {
    return WireMock.ok(body).withHeader("Content-Type", "text/event-stream");
  }
}
