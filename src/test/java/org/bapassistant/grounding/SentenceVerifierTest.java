package org.bapassistant.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bapassistant.core.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceVerifierTest {

  private static final List<Evidence> EVIDENCE =
      List.of(
          new Evidence(
              1,
              "Confidence below 7",
              List.of("What would make it an eight?", "Would you like to hear what others did?"),
              List.of(
                  "Below 7 the plan may need a change, not the person.",
                  "In 12 trials with 300 adults, 40% kept a smaller plan at 6 weeks, against 25% without.",
                  "Ask leave before you give an idea."),
              List.of("\"Only a four?\"", "Praising a high number."),
              List.of("Gutnick and others, 2014")),
          new Evidence(
              2,
              "Walking",
              List.of("How far do you walk now?"),
              List.of("Walking with a plan kept many people out of trouble for longer."),
              List.of(),
              List.of()));

  private final SentenceVerifier verifier = new SentenceVerifier();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Below 7 the plan may need changing, not the person [1].",
        "In 12 trials 40% kept a smaller plan at 6 weeks [1].",
        "Ask permission before giving ideas [1].",
        "- “What would make it an eight for you?” [1]",
        "Walking with a plan kept many out of trouble for longer [2].",
        "Avoid praising a high number [1]."
      })
  void whatTheCitedCardSaysIsShown(String sentence) {
    assertThat(verify(sentence)).isInstanceOf(Verdict.Supported.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Below 7 the plan may need a change.                           | NO_MARK
          Below 7 the plan may need a change [5].                       | DANGLING_MARK
          Below 7 the plan may need a change [1] [Smith].               | DANGLING_MARK
          Below 6 the plan may need a change, not the person [1].       | NUMBER_DIFFERS
          In 12 trials 25% kept a smaller plan, against 40% without [1].| NUMBER_DIFFERS
          In twenty trials 40% kept a smaller plan [1].                 | NUMBER_DIFFERS
          Below 7 the plan needs a change, not the person [1].          | STRONGER
          A smaller plan always works below 7 [1].                      | STRONGER
          Below 7 the person may need a change, not the plan [1].       | POLARITY_DIFFERS
          Do not ask leave before you give an idea [1].                 | POLARITY_DIFFERS
          Ask leave after you give an idea [1].                         | POLARITY_DIFFERS
          - “Only a four?” [1]                                          | AGAINST_AVOID
          - “You should make it an eight.” [1]                          | RIGHTING_REFLEX
          - “Don't worry, what would make it an eight?” [1]             | RIGHTING_REFLEX
          Miller 2019 found that 40% kept a smaller plan [1].           | INVENTED_SOURCE
          The NICE guideline asks leave before an idea [1].             | INVENTED_SOURCE
          WHO says who asks leave before an idea does well [1].         | INVENTED_SOURCE
          Ask leave before you give an idea, see www.example.org [1].   | ACTIVE_CONTENT
          Ask leave <b>before</b> you give an idea [1].                 | ACTIVE_CONTENT
          Demandez la permission avant de donner une idée [1].          | OTHER_LANGUAGE
          As an AI language model I ask leave before an idea [1].       | ABOUT_ITSELF
          Walking with a plan kept many people out of trouble [1].      | NOT_SUPPORTED
          Ibuprofen helps people keep a smaller plan [1].               | NOT_SUPPORTED
          Patients with diabetes kept a smaller plan [1].               | NOT_SUPPORTED
          """)
  void whatItDoesNotSayIsRefusedAndWhy(String sentence, Verdict.Reason reason) {
    assertThat(verify(sentence)).isEqualTo(new Verdict.Refused(reason));
  }

  @Test
  void marksAreToldOnceAndInOrder() {
    assertThat(verify("Ask leave before an idea [1], and how far do you walk now [2] [1]?"))
        .isEqualTo(
            new Verdict.Supported(
                "Ask leave before an idea [1], and how far do you walk now [2] [1]?",
                List.of(1, 2)));
  }

  @Test
  void anAuthorOfTheCardsSourcesMayBeNamed() {
    assertThat(verify("Ask leave before you give an idea, as Gutnick says [1]."))
        .isInstanceOf(Verdict.Supported.class);
  }

  @Test
  void aSourceThatOnlyTheQuestionNamesIsInventedStill() {
    assertThat(
            verifier.verify(
                "Ask leave before you give an idea, as Miller showed [1].",
                EVIDENCE,
                "cite the miller trial on asking leave",
                Language.EN))
        .isEqualTo(new Verdict.Refused(Verdict.Reason.INVENTED_SOURCE));
  }

  @Test
  void aPhraseMayTakeUpWhatTheClinicianAsked() {
    String phrase = "- “What would make gardening on Sundays an eight?” [1]";
    assertThat(verifier.verify(phrase, EVIDENCE, "she wants gardening on sundays", Language.EN))
        .isInstanceOf(Verdict.Supported.class);
  }

  private Verdict verify(String sentence) {
    return verifier.verify(sentence, EVIDENCE, "", Language.EN);
  }
}
