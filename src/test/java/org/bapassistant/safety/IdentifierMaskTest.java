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
          le 3 mars 1961 elle est tombée           | le [DATE] elle est tombée
          fell on March 3, 2024 at home            | fell on [DATE] at home
          see https://example.org/x now            | see [URL] now
          health card 6021-447-885-XQ on file      | health card [HEALTH_NUMBER] on file
          CNESST 149 203 888, il a peur            | CNESST [CLAIM_NUMBER], il a peur
          MRN 7734120: flare                       | MRN [RECORD_NUMBER]: flare
          plaque K42 MTR, livreur                  | plaque [VEHICLE], livreur
          stimulator serial NS-77120-B, ok         | stimulator serial [DEVICE], ok
          policy GRP-88120-4 pays two              | policy [ACCOUNT] pays two
          licence no 48812 is on it                | licence no [LICENCE] is on it
          ring +1 902 555 0148 ext. 22 at noon     | ring [PHONE] at noon
          reste au 77 rue Principale, trottoirs    | reste au [ADDRESS], trottoirs
          411, 2e Avenue, Gaspé                    | [ADDRESS], [PLACE]
          he flew down from Arviat on standby      | he flew down from [PLACE] on standby
          works at Kettle River Lumber all day     | works at [ORGANISATION] all day
          Polyvalente Louis-Fréchette, surveillant | [ORGANISATION], surveillant
          see scan_dubois_2022.pdf for me          | see [FILE] for me
          the app calls 192.0.2.14 at night        | the app calls [IP] at night
          @lorna_k tagged me                       | [HANDLE] tagged me
          He is 93 and swims                       | He is 90+ and swims
          patiente de 92 ans, marche               | patiente de 90+ ans, marche
          born in March 1961, never ran            | born in [DATE], never ran
          vue le 02/11, rien fait                  | vue le [DATE], rien fait
          on Wednesday the 14th she tried          | on [DATE] she tried
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
        "Q1, Q2 and Q3 of BAP",
        "confidence 8/10, reps 2 x 15, resting for 4/7, review in 3/52",
        "did Gutnick write it before Miller and Rollnick, or after Bandura 1977?",
        "next May we review; will it mark a change? Her faith and her rose bed keep her going",
        "NICE NG59, the WHO of 2023, CNESST and WSIB",
        "McKenzie, Mulligan, Maitland, Feldenkrais or Pilates?",
        "Spondylodiscite l'an passé. Laminectomy was in 2019. Paresthésie au pied",
        "Y'arrive en retard, pis y'a mal",
        "la marche le lundi, pierre par pierre, page 2",
        "doi:10.1016/j.msksp.2019.05.004 or PMID 19790051",
        "at 92 kg he wants to walk 4500 steps in 90 minutes",
        "sur le carton, Mme ou madame, M. ou monsieur?",
        "Tylenol or Advil, Monday or Friday, Ontario or Alberta?"
      })
  void whatOnlyLooksLikeAnIdentifierStays(String text) {
    assertThat(mask.mask(text).text()).isEqualTo(text);
  }

  @Test
  void aSocialInsuranceNumberNeedsItsCheckDigit() {
    // 046 454 286 doubles to 0,8,6,8,5,8,2,7(16),6 = 50: divisible by ten.
    assertThat(mask.mask("sin 046 454 286").text()).isEqualTo("sin [SIN]");
    assertThat(NumberForms.hasLuhnCheck("046454287")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Fernande Quirion rated 4                 | [NAME] rated 4
          mme archambault refuse la piscine        | mme [NAME] refuse la piscine
          BOUDREAULT, Sylvain. Flares              | [NAME]. Flares
          Anjali Menon with her brother Nikhil     | [NAME] with her brother [NAME]
          Elle se nomme Phạm Thị Tuyết             | Elle se nomme [NAME]
          The trainer (Agnieszka B.) disagrees     | The trainer ([NAME]) disagrees
          I booked Niamh O'Grady for noon          | I booked [NAME] for noon
          m. lacasse-r. toujours assis             | [NAME] toujours assis
          a word for kwame boateng please            | a word for [NAME] please
          had Oyelaran in again                    | had [NAME] in again
          Hope said she would rest                 | [NAME] said she would rest
          le frère de Manouchka se moque           | le frère de [NAME] se moque
          Kahentinetha's plan slipped              | [NAME]'s plan slipped
          """)
  void aNameIsMaskedByTitleCueListOrForm(String text, String masked) {
    assertThat(mask.mask(text).text()).isEqualTo(masked);
  }

  @Test
  void aWordIsANameOnlyBesideACue() {
    assertThat(mask.mask("tell Mark to mark each walk").text())
        .isEqualTo("tell [NAME] to mark each walk");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Weaknss in both legs since yesterday",
        "Urinte sans le sentir depuis hier",
        "she is on Zoladex and her back hurts at night",
        "Épidurale mardi, fièvre depuis"
      })
  void aWordThatTheScreeningListensForIsNeverMasked(String text) {
    assertThat(mask.mask(text).text()).isEqualTo(text);
  }

  @Test
  void anEponymNamesAPersonBehindATitle() {
    assertThat(mask.mask("Mrs McKenzie tried McKenzie exercises").text())
        .isEqualTo("Mrs [NAME] tried McKenzie exercises");
  }

  @Test
  void aNameThatWasFoundIsFoundAgain() {
    assertThat(mask.mask("Mme Labonté refuse. Labonté a peur, labonté annule.").text())
        .isEqualTo("Mme [NAME] refuse. [NAME] a peur, [NAME] annule.");
  }

  @Test
  void theKindsAreNamedOnce() {
    assertThat(mask.mask("a@b.org and c@d.org").kinds()).containsExactly("EMAIL");
  }
}
