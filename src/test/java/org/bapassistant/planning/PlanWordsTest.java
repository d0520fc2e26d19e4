package org.bapassistant.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.BapState;
import org.bapassistant.knowledge.KnowledgeBaseReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanWordsTest {

  private static final PlanWords WORDS =
      PlanWords.read(KnowledgeBaseReader.read(Path.of("knowledge-base")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | have less pain       | That is what you hope for. What would you do, that could bring it?
          EN | be more active       | What would that look like on one day, exactly?
          EN | walk two hours       | What amount would you still do on a bad day?
          EN | maybe walk           | What would make you say "I will"?
          FR | avoir moins de douleur | C'est ce que vous espérez. Que feriez-vous, qui pourrait y mener?
          FR | bouger plus          | À quoi est-ce que ça ressemblerait, exactement, pendant une journée?
          FR | marcher tous les jours | Quelle quantité feriez-vous encore une mauvaise journée?
          FR | je vais essayer de marcher | Qu'est-ce qui vous ferait dire « je vais le faire »?
          """)
  void wordsThatAreNoPlanYetAreAskedAbout(Language language, String what, String ask) {
    assertThat(WORDS.concerns(ActionPlan.EMPTY.with(Map.of(Slot.WHAT, what)), language))
        .containsExactly(ask);
  }

  @ParameterizedTest
  @CsvSource({"EN,walk round the block for 10 minutes", "FR,marcher 10 minutes après le dîner"})
  void aConcretePlanIsNot(Language language, String what) {
    assertThat(WORDS.concerns(ActionPlan.EMPTY.with(Map.of(Slot.WHAT, what)), language)).isEmpty();
  }

  @Test
  void threeMinutesHaveTheirOwnPath() {
    assertThat(WORDS.hint(Pace.THREE, BapState.SMART_BUILD, Language.EN))
        .contains("3 minutes: what, when, which days, from when. Leave the rest.");
    assertThat(WORDS.hint(Pace.THREE, BapState.Q3_CHECKIN, Language.FR))
        .contains("3 minutes : le suivi se fait à la prochaine visite.");
  }

  @Test
  void whereNobodyCountsTheStepIsAsAlways() {
    assertThat(WORDS.hint(Pace.UNHURRIED, BapState.SMART_BUILD, Language.EN)).isEmpty();
  }

  @Test
  void aSummaryReadsBackAsThePlan() {
    ActionPlan plan = Plans.closedWithAPlan().plan();
    String text = new PlanSummary(WORDS, Language.FR).of(Plans.closedWithAPlan());
    assertThat(PlanSummary.read(text, WORDS).slots()).isEqualTo(plan.slots());
  }
}
