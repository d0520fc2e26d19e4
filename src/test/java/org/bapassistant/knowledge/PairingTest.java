package org.bapassistant.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bapassistant.core.Language;
import org.junit.jupiter.api.Test;

class PairingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  private static final String ENGLISH = CardParserTest.CARD;
  private static final String FRENCH =
      ENGLISH
          .replace("Why 7 is the line", "Pourquoi la ligne est à 7")
          .replace(
              "At 7 or more the plan stands. Below 7 it shrinks first.",
              "À 7 ou plus, le plan tient. Sous 7, il rapetisse d'abord.");

  @Test
  void aPairThatWasComparedHasNoFault() {
    assertThat(faults(ENGLISH, compared(ENGLISH, FRENCH))).isEmpty();
  }

  @Test
  void aPairThatNobodyComparedIsStale() {
    assertThat(faults(ENGLISH, FRENCH))
        .containsExactly(
            "one of the two languages was changed since they were compared: read both, then run"
                + " 'pairs --confirm bap-q2-seven'");
  }

  @Test
  void whenEitherLanguageChangesThePairIsStale() {
    String french = compared(ENGLISH, FRENCH);
    String english = ENGLISH.replace("shrinks first", "shrinks");
    assertThat(isStale(english, french)).isTrue();
    assertThat(isStale(ENGLISH, french.replace("d'abord", "avant"))).isTrue();
    assertThat(isStale(ENGLISH, french)).isFalse();
  }

  @Test
  void theFrenchFormCitesWhatTheEnglishOneCites() {
    String french = FRENCH.replaceFirst("d'abord\\. \\[GUT14]", "d'abord.");
    assertThat(faults(ENGLISH, compared(ENGLISH, french)))
        .singleElement()
        .asString()
        .contains("their sources differ from the English form");
  }

  @Test
  void aFieldThatDiffersIsAFault() {
    String french = FRENCH.replace("state: Q3_CHECKIN", "state: CLOSE");
    assertThat(faults(ENGLISH, compared(ENGLISH, french)))
        .containsExactly(
            "a field other than the title differs from the English form: make them equal");
  }

  @Test
  void aFrenchFormNeedsAnEnglishOne() {
    Map<String, String> files = new TreeMap<>(Map.of("bap/bap-q2-seven.fr.md", FRENCH));
    files.put("sources.yaml", "GUT14: {label: x}\n");
    assertThat(Lint.check(KnowledgeBaseReader.parse(files), DAY))
        .extracting(Fault::message)
        .containsExactly("there is no English form; write bap-q2-seven.en.md first");
  }

  private static List<String> faults(String english, String french) {
    return Lint.check(base(english, french), DAY).stream().map(Fault::message).toList();
  }

  private static boolean isStale(String english, String french) {
    KnowledgeBase base = base(english, french);
    return Pairing.isStale(base, base.form("bap-q2-seven", Language.EN).orElseThrow());
  }

  /** The French form with the mark of both. */
  private static String compared(String english, String french) {
    KnowledgeBase base = base(english, french);
    String mark =
        Pairing.mark(
            base.form("bap-q2-seven", Language.EN).orElseThrow(),
            base.form("bap-q2-seven", Language.FR).orElseThrow());
    return french.replace("status:", "pair: \"" + mark + "\"\nstatus:");
  }

  private static KnowledgeBase base(String english, String french) {
    return KnowledgeBaseReader.parse(
        new TreeMap<>(
            Map.of(
                "bap/bap-q2-seven.en.md", english,
                "bap/bap-q2-seven.fr.md", french,
                "sources.yaml", "GUT14: {label: x}\n")));
  }
}
