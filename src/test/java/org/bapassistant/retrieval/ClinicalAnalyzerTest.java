package org.bapassistant.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.StringReader;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class ClinicalAnalyzerTest {

  private final ClinicalAnalyzer analyzer = new ClinicalAnalyzer(Shorthand.load());

  @Test
  void shorthandIsSpelledOut() {
    assertThat(analyzer.terms("Pt w/ LBP")).isEqualTo(analyzer.terms("patient low back pain"));
    assertThat(analyzer.terms("hx, f/u")).isEqualTo(analyzer.terms("history follow up"));
  }

  @Test
  void formsOfAWordAreOne() {
    assertThat(analyzer.terms("exercising exercises")).containsOnly("exercis");
  }

  @Test
  void curlyAndStraightApostrophesAreOne() {
    assertThat(analyzer.terms("don’t")).isEqualTo(analyzer.terms("don't"));
  }

  @Test
  void everyTextGivesTermsOrNone() {
    assertThat(analyzer.terms("🙂🙂 … !!")).allSatisfy(term -> assertThat(term).isNotBlank());
    assertThat(analyzer.terms("")).isEmpty();
  }

  @Test
  void aRuleThatIsNoneIsNamedWithItsLine() {
    Assertions.assertThatThrownBy(
            () -> Shorthand.parse(new BufferedReader(new StringReader("# ok\npt patient\n"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(":2: write 'written => words'");
  }
}
