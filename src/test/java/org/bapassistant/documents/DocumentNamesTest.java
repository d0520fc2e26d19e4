package org.bapassistant.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNamesTest {

  @ParameterizedTest
  @CsvSource({
    "../../etc/cron.d/evil.md, evil.md",
    "C:\\Users\\me\\Protocol 2.docx, Protocol 2.docx",
    "..hidden.pdf, hidden.pdf",
    "a<b>\"c\".html, a b c .html",
    "dépliant.PDF, dépliant.PDF"
  })
  void anUploadIsKeptUnderItsLastNameInHarmlessLetters(String given, String kept) {
    assertThat(DocumentNames.fileName(given)).contains(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".pdf", "program.exe", "sheet.xlsx", "pdf", "../..", "a.pdf.zip"})
  void whatIsNoDocumentByItsEndingIsNotKept(String given) {
    assertThat(DocumentNames.fileName(given)).isEmpty();
  }

  @Test
  void filesOfTheSameWordsHaveDifferentIds() {
    assertThat(DocumentNames.id("Back care.pdf"))
        .startsWith("back-care-")
        .isNotEqualTo(DocumentNames.id("back_care.pdf"))
        .matches("[a-z0-9-]+");
  }

  @ParameterizedTest
  @CsvSource({
    "'', back_care.pdf, back care",
    "Microsoft Word - x.doc, back_care.pdf, back care",
    "Guide 2022, x.pdf, Guide 2022"
  })
  void aTitleIsWhatTheDocumentCallsItselfUnlessThatSaysNothing(
      String own, String file, String title) {
    assertThat(DocumentNames.title(own, file)).isEqualTo(title);
  }
}
