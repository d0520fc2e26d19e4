package org.bapassistant.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.bapassistant.core.ConversationId;
import org.bapassistant.core.Language;
import org.bapassistant.core.Utterance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleScreenerTest {

  private final Screener screener = Screener.shipped(Meanings.none());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Back pain three days and now numb around her saddle area. Next step?              | cauda-equina
          He cannot pee since lunch, the back is killing him                                | cauda-equina
          sciatica was left, today both legs feel weak                                      | cauda-equina
          depuis hier elle est engourdie entre les jambes, on continue le plan?             | cauda-equina
          his foot drags since the weekend                                                  | progressive-deficit
          fever and shivers with the backache since Sunday                                  | infection
          known aneurysm and new belly and back pain                                        | vascular
          heard a crack in her back lifting a box yesterday, has osteoporosis               | fracture
          on prednisone for years, slipped on the step, very sore mid back                  | fracture
          """)
  void aRedFlagIsSeenWithTheWordsThatTriggeredIt(String text, String condition) {
    Alert alert = screen(text).alerts().getFirst();
    assertThat(alert.condition()).isEqualTo(condition);
    assertThat(alert.evidence()).isNotEmpty().allSatisfy(words -> assertThat(text).contains(words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No saddle numbness, denies bladder change, no fever. Ready to plan.",
        "What are the red flags of cauda equina?",
        "How do I ask about suicidal thoughts?",
        "Her daughter got hit by a ball at soccer, so she missed her walk",
        "She is sad about a singer who died by suicide, it was in the news",
        "pas d'engourdissement en selle, pas de fièvre",
        "She is afraid of a wheelchair but walks every day",
        "She asks me to crack her back every visit",
        "veut juste se faire craquer le dos à chaque visite"
      })
  void whatIsDeniedOrAskedInGeneralRaisesNoAlert(String text) {
    assertThat(screen(text).alerts()).isEmpty();
  }

  @Test
  void aTurnEndsTheReachOfANegation() {
    assertThat(screen("No fever but numb in the saddle area").alerts())
        .extracting(Alert::condition)
        .containsExactly("cauda-equina");
  }

  @Test
  void aClinicianWhoSpeaksOfThemselvesIsHeardBesideAQuestion() {
    assertThat(screen("As a physio I can't stop crying between patients. What do I do?").alerts())
        .extracting(Alert::condition)
        .containsExactly("clinician-distress");
  }

  @Test
  void aCrisisLeadsAndIsNeverStored() {
    Screening screening = screen("he says he wants to kill himself tonight");
    assertThat(screening.leading()).isPresent();
    assertThat(screening.isNeverStored()).isTrue();
    assertThat(screening.leading().orElseThrow().text()).contains("9-8-8");
  }

  @Test
  void passiveDespairIsAskedBackAndDoesNotLead() {
    Screening screening = screen("he says he can't go on like this");
    assertThat(screening.alerts()).extracting(Alert::status).containsExactly(Alert.Status.ASK_BACK);
    assertThat(screening.leading()).isEmpty();
  }

  @Test
  void theFixedTextComesInTheLanguageOfTheMessage() {
    assertThat(screen("elle dit qu'elle veut en finir ce soir").alerts().getFirst().text())
        .contains("Restez avec la personne");
  }

  @Test
  void theLanguageAskedForWins() {
    Screening screening =
        screener.screen(
            new Utterance(
                "he wants to end his life", new ConversationId("c"), Optional.of(Language.FR)));
    assertThat(screening.alerts().getFirst().text()).contains("Arrêtez");
  }

  private Screening screen(String text) {
    return screener.screen(new Utterance(text, new ConversationId("c"), Optional.empty()));
  }
}
