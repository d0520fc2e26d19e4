package org.bapassistant.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierMaskTest {

  private final IdentifierMask mask = new IdentifierMask();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Write to a.b@example.org please          | Write to [EMAIL] please
          Mrs Tremblay won't walk                  | Mrs [NAME] won't walk
          Mme Côté-Gagnon dit non                  | Mme [NAME] dit non
          RAMQ TREM 6153 0314 on file              | RAMQ [HEALTH_NUMBER] on file
          call 514-555-0199 tomorrow               | call [PHONE] tomorrow
          lives at H2X 1Y4                         | lives at [POSTAL_CODE]
          born 1961-03-03                          | born [DATE]
          le 3 mars 1961 elle est tombée           | [DATE] elle est tombée
          fell on March 3, 2024 at home            | fell on [DATE] at home
          see https://example.org/x now            | see [URL] now
          """)
  void anIdentifierIsReplacedByItsKind(String text, String masked) {
    assertThat(mask.mask(text).text()).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She rated 4 out of 10, walks 3 times a week for 15 minutes",
        "ODI 46 to 38, is that real?",
        "Lasègue positive, Oswestry and Roland-Morris filled in",
        "Q1, Q2 and Q3 of BAP"
      })
  void whatOnlyLooksLikeAnIdentifierStays(String text) {
    assertThat(mask.mask(text).text()).isEqualTo(text);
  }

  @Test
  void aSocialInsuranceNumberNeedsItsCheckDigit() {
    // 046 454 286 doubles to 0,8,6,8,5,8,2,7(16),6 = 50: divisible by ten.
    assertThat(mask.mask("sin 046 454 286").text()).isEqualTo("sin [SIN]");
    assertThat(IdentifierMask.hasLuhnCheck("046454287")).isFalse();
  }

  @Test
  void theKindsAreNamedOnce() {
    assertThat(mask.mask("a@b.org and c@d.org").kinds()).containsExactly("EMAIL");
  }
}
