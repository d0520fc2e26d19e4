package org.bapassistant.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KnowledgeBaseReaderTest {

  private static final String CARD = "bap/bap-q2-seven.en.md";
  private static final String ENGLISH = "bap/bap-q2-seven.en.asked.md";
  private static final String FRENCH = "bap/bap-q2-seven.fr.asked.md";

  @Test
  void aCardIsFoundInTheWordsOfBothLanguages() {
    assertThat(
            asked(
                Map.of(
                    CARD, CardParserTest.CARD,
                    ENGLISH, "## Voice: physio\n\n- is seven a pass?\n",
                    FRENCH, "## Voice: physio-fr\n\n- pourquoi sept?\n")))
        .containsExactly("is seven a pass?", "pourquoi sept?");
  }

  @Test
  void theFrenchFormDoesNotTakeTheFrenchWordingsAway() {
    assertThat(
            asked(
                Map.of(
                    CARD,
                    CardParserTest.CARD,
                    ENGLISH,
                    "## Voice: physio\n\n- is seven a pass?\n",
                    "bap/bap-q2-seven.fr.md",
                    "---\nid: bap-q2-seven\n---\n",
                    FRENCH,
                    "## Voice: physio-fr\n\n- pourquoi sept?\n")))
        .containsExactly("is seven a pass?", "pourquoi sept?");
  }

  private static List<String> asked(Map<String, String> files) {
    return KnowledgeBaseReader.parse(new TreeMap<>(files)).cards().getFirst().wordings().stream()
        .map(Wording::text)
        .toList();
  }
}
