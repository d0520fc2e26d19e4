package org.bapassistant.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.Card;
import org.bapassistant.knowledge.KnowledgeBase;
import org.bapassistant.knowledge.KnowledgeBaseReader;
import org.bapassistant.knowledge.SectionKind;
import org.junit.jupiter.api.Test;

class ExtractiveComposerTest {

  private final KnowledgeBase knowledgeBase = KnowledgeBaseReader.read(Path.of("knowledge-base"));
  private final ExtractiveComposer composer = new ExtractiveComposer(Language.EN);

  @Test
  void everyStatementOfACardCarriesItsCitation() {
    for (Card card : knowledgeBase.published(Language.EN)) {
      String text = composer.text(card, 1);
      card.sections().stream()
          .flatMap(section -> section.statements().stream())
          .forEach(
              statement ->
                  assertThat(text)
                      .as(card.id())
                      .containsPattern(
                          java.util.regex.Pattern.quote(statement.text()) + "”? \\[1\\]"));
    }
  }

  @Test
  void whatToSayComesFirst() {
    Card card = knowledgeBase.card("just-fix-me", Language.EN).orElseThrow();
    assertThat(composer.text(card, 1)).startsWith("**Say this**");
  }

  @Test
  void aCitationQuotesASentenceThatStandsInTheCard() {
    for (Card card : knowledgeBase.published(Language.EN)) {
      Citation citation = composer.citation(card, 1, knowledgeBase);
      assertThat(card.statements(SectionKind.IN_SHORT)).contains(citation.quote());
      assertThat(citation.sources()).hasSameSizeAs(card.sources());
      assertThat(citation.topics()).contains(card.id());
    }
  }

  @Test
  void stepsHaveANameInEachLanguage() {
    for (Language language : Language.values()) {
      for (var state : org.bapassistant.knowledge.BapState.values()) {
        assertThat(Phrasebook.in(language).label(state)).isNotBlank();
      }
    }
    assertThat(List.of(Phrasebook.in(Language.FR).label(org.bapassistant.knowledge.BapState.CLOSE)))
        .containsExactly("Conclure");
  }
}
