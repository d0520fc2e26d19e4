package org.bapassistant.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class GlossaryTest {

  private static final String LINES =
      """
      # a note
      -: le la ne est
      i: je j
      not: pas
      want: vouloir veut veux
      walk: marcher
      back pain: mal_de_dos
      hurt: mal
      have: ai
      afraid: avoir_peur a_peur
      patient: patient
      minute: minutes
      also english: patient minutes
      """;

  private final Glossary glossary = glossary(LINES);

  @Test
  void frenchIsReadWordByWord() {
    assertThat(glossary.meaning("Le patient ne veut pas marcher."))
        .isEqualTo("patient want not walk");
  }

  @Test
  void theLongestPhraseWins() {
    assertThat(glossary.meaning("J'ai mal de dos")).isEqualTo("i have back pain");
  }

  @Test
  void formsOfAWordAreFoundByTheirStem() {
    assertThat(glossary.meaning("je marchais pas")).isEqualTo("i walk not");
  }

  @Test
  void accentsThatWereNotTypedDoNotMatter() {
    assertThat(glossary("-: la\nstep: étape\nnot: pas\n").meaning("pas la etape"))
        .isEqualTo("not step");
  }

  @Test
  void bothLanguagesAtOnceAreReadTogether() {
    assertThat(glossary.meaning("pt veut pas walk, only wants an MRI"))
        .isEqualTo("pt want not walk only wants an mri");
  }

  @Test
  void englishStaysAsItIs() {
    String english = "My patient has only two minutes, not more.";
    assertThat(glossary.meaning(english)).isEqualTo(english);
    assertThat(glossary.words(english)).isEqualTo(english);
  }

  @Test
  void wordsAreComparedInBothLanguages() {
    assertThat(glossary.words("veut pas marcher")).isEqualTo("veut pas marcher\nwant not walk");
  }

  @Test
  void aWordThatItDoesNotKnowStays() {
    assertThat(glossary.meaning("je veux pas de laminectomie")).endsWith("laminectomie");
  }

  @Test
  void aLineWithoutAColonIsNamed() {
    assertThatThrownBy(() -> glossary("walk: marcher\nmarcher\n"))
        .hasMessageContaining(":2: write 'english: french french'");
  }

  @Test
  void theShippedOneReadsACommonQuestion() {
    assertThat(Glossary.shipped().meaning("Ma patiente a peur de bouger"))
        .isEqualTo("my patient afraid move");
  }

  private static Glossary glossary(String lines) {
    try {
      return Glossary.parse(new BufferedReader(new StringReader(lines)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
