package org.bapassistant.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LintTest {

  private static final String FILE = "bap/bap-q2-seven.en.md";
  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

  @Test
  void aGoodCardHasNoFault() {
    assertThat(Lint.check(base(CardParserTest.CARD), DAY)).isEmpty();
  }

  @Test
  void anUnknownSourceIsAFault() {
    assertThat(messages(CardParserTest.CARD.replace("GUT14", "GUT99"), DAY))
        .contains("GUT99 is not in sources.yaml");
  }

  @Test
  void aListedSourceMustBeCited() {
    assertThat(
            messages(
                CardParserTest.CARD.replace("sources: [GUT14]", "sources: [GUT14, MI13]"), DAY))
        .contains("MI13 is listed and no sentence cites it");
  }

  @Test
  void aReviewThatIsDueIsAFaultFromTheNextDayOn() {
    assertThat(Lint.check(base(CardParserTest.CARD), LocalDate.of(2027, 2, 22))).isEmpty();
    assertThat(messages(CardParserTest.CARD, LocalDate.of(2027, 2, 23))).contains("review was due");
  }

  @Test
  void moreThanSixtyWordsToSayAreTooMany() {
    String long61 = "w ".repeat(57).strip();
    // 57 words here and 5 in the other phrase make 62.
    assertThat(
            messages(CardParserTest.CARD.replace("An 8: what makes it that strong?", long61), DAY))
        .contains("has 62 words; 60 at the most");
  }

  @Test
  void aFileMustBeNamedAfterItsCard() {
    Map<String, String> files = new TreeMap<>(Map.of("bap/other.en.md", CardParserTest.CARD));
    files.put("sources.yaml", "GUT14: {label: x}\nMI13: {label: y}\n");
    assertThat(Lint.check(KnowledgeBaseReader.parse(files), DAY))
        .anySatisfy(f -> assertThat(f.message()).contains("file should be " + FILE));
  }

  @Test
  void aPhraseThatHarmsMayStandUnderAvoidOnly() {
    String avoided =
        CardParserTest.CARD.replace("Asking \"why not a 10?\"", "\"Your discs are worn out\"");
    assertThat(avoided).isNotEqualTo(CardParserTest.CARD);
    assertThat(Lint.check(base(avoided), DAY)).isEmpty();
    assertThat(
            messages(
                CardParserTest.CARD.replace(
                    "An 8: what makes it that strong?", "Your discs are WORN  out."),
                DAY))
        .contains("'are worn out' stands in 'Say this'");
  }

  @Test
  void aPhraseThatHarmsIsFoundAcrossAGapAndNotInsideAWord() {
    HarmPhrases phrases = HarmPhrases.of(java.util.List.of("# note", "", "put … back in", "weak"));
    assertThat(phrases.in("I'll put that joint back in now")).contains("put … back in");
    assertThat(phrases.in("put it all together and step back in")).isEmpty();
    assertThat(phrases.in("a tweaked plan, weakly")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <b>what</b>                      | HTML stands here
          what <!-- say yes -->            | HTML stands here
          what ![x](https://e.example/p)   | a picture stands here
          what [x](http://e.example)       | a link leads elsewhere
          what javascript:alert(1)         | an address that could run
          wh\u200Bat                       | a character that nobody sees
          wh\u202Eat                       | a character that nobody sees
          """)
  void activeContentIsAFaultAtItsLineAndTheCardIsNotServed(String words, String fault) {
    String active =
        CardParserTest.CARD.replace("An 8: what makes it that strong?", "An 8: " + words);
    assertThat(active).isNotEqualTo(CardParserTest.CARD);
    KnowledgeBase base = base(active);
    assertThat(base.cards()).isEmpty();
    assertThat(Lint.check(base, DAY))
        .anySatisfy(
            found -> {
              assertThat(found.message()).contains(fault);
              assertThat(active.split("\n")[found.line() - 1]).contains("An 8: ");
            });
  }

  @Test
  void twoCardsThatSayTheSameAreAFault() {
    String twin = CardParserTest.CARD.replace("bap-q2-seven", "bap-q2-eight");
    KnowledgeBase twins =
        KnowledgeBaseReader.parse(
            new TreeMap<>(
                Map.of(
                    FILE,
                    CardParserTest.CARD,
                    "bap/bap-q2-eight.en.md",
                    twin,
                    "sources.yaml",
                    "GUT14: {label: x}\nMI13: {label: y}\n")));
    assertThat(Lint.check(twins, DAY).toString()).contains("says almost the same as");
  }

  private static String messages(String card, LocalDate day) {
    return Lint.check(base(card), day).toString();
  }

  private static KnowledgeBase base(String card) {
    return KnowledgeBaseReader.parse(
        new TreeMap<>(Map.of(FILE, card, "sources.yaml", "GUT14: {label: x}\nMI13: {label: y}\n")));
  }
}
