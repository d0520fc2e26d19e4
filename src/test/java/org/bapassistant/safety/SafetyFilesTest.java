package org.bapassistant.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bapassistant.core.ConversationId;
import org.bapassistant.core.Language;
import org.bapassistant.core.Utterance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetyFilesTest {

  private static final Pattern NUMBERS =
      Pattern.compile("\\d-\\d-\\d|\\b\\d{3}[- ]\\d{3,4}\\b|\\b\\d11\\b");
  private static final Pattern SOOTHING =
      Pattern.compile(
          "(?i)probably|likely|fine\\b|nothing serious|sans doute|probablement|rien de grave");

  @Test
  void noTextSoothesOrNamesANumberBesides988And911() {
    for (Map<Language, String> text : SafetyTexts.load().byName().values()) {
      for (String words : text.values()) {
        assertThat(SOOTHING.matcher(words).find()).as(words).isFalse();
        assertThat(NUMBERS.matcher(words).results().map(m -> m.group())).isSubsetOf("9-8-8", "911");
      }
    }
  }

  @Test
  void everyCrisisTextOfSuicideNames988InBothLanguages() {
    SafetyTexts texts = SafetyTexts.load();
    for (String name : List.of("suicide", "suicide.ask-back", "clinician-distress")) {
      assertThat(texts.byName().getOrDefault(name, Map.of()).values())
          .hasSize(2)
          .allSatisfy(t -> assertThat(t).contains("9-8-8"));
    }
  }

  @Test
  void aRuleThatNamesNoGroupStopsTheStartWithItsLine() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                rules(
                    """
                    - condition: cauda-equina
                      kind: red-flag
                      level: E0
                      any:
                        - numbb & saddle
                    """))
        .withMessage("rules.yaml:5: 'numbb & saddle' names 'numbb', which no group is called");
  }

  @Test
  void aRuleWithoutALevelStopsTheStartWithItsLine() {
    assertThatIllegalStateException()
        .isThrownBy(() -> rules("- condition: x\n  kind: red-flag\n  any: [numb]\n"))
        .withMessage("rules.yaml:1: 'level' is missing");
  }

  @Test
  void aSitesOwnPathwayFollowsTheFixedText(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("local.yaml");
    Files.writeString(
        file, "cauda-equina:\n  en: Ring the spine desk.\n  fr: Appelez le bureau du rachis.\n");
    Screener screener = new LayeredScreener(LocalPathways.of(file), Meanings.none());
    Screening screening =
        screener.screen(
            new Utterance(
                "numb in the saddle area since yesterday, back pain",
                new ConversationId("c"),
                Optional.empty()));
    assertThat(screening.alerts().getFirst().text())
        .startsWith("**Stop planning.")
        .endsWith("Ring the spine desk.");
  }

  @Test
  void aSitesFileThatLacksALanguageNamesTheLine(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("local.yaml");
    Files.writeString(file, "all:\n  en: Ring the desk.\n");
    assertThatIllegalStateException()
        .isThrownBy(() -> LocalPathways.of(file))
        .withMessage(file + ":2: 'fr' is missing");
  }

  private static SafetyRules rules(String written) {
    return SafetyRules.of(
        YamlFile.resource("/safety/contexts.yaml"),
        List.of(
            YamlFile.resource("/safety/words-common.yaml"),
            YamlFile.resource("/safety/words-red-flags.yaml"),
            YamlFile.resource("/safety/words-crisis.yaml")),
        YamlFile.of("rules.yaml", new StringReader(written)));
  }
}
