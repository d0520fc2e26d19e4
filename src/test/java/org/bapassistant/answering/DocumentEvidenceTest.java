package org.bapassistant.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.Card;
import org.bapassistant.knowledge.KnowledgeBaseReader;
import org.bapassistant.retrieval.DocumentPassage;
import org.bapassistant.retrieval.FoundPassage;
import org.bapassistant.retrieval.RankedCard;
import org.bapassistant.retrieval.Ranking;
import org.junit.jupiter.api.Test;

class DocumentEvidenceTest {

  private static final Card CARD =
      KnowledgeBaseReader.read(Path.of("knowledge-base"))
          .card("lbp-imaging-when", Language.EN)
          .orElseThrow();

  @Test
  void aCardLeadsOverADocumentThatIsAboutAsRelevant() {
    assertThat(DocumentEvidence.lead(List.of(passage(0.99)), ranking(0.95, 0.8))).isFalse();
  }

  @Test
  void aDocumentLeadsWhereNoCardIsNearlyAsRelevant() {
    assertThat(DocumentEvidence.lead(List.of(passage(0.99)), ranking(0.6, 0.3))).isTrue();
  }

  @Test
  void aDocumentThatHardlyBearsOnTheQuestionDoesNotLeadOverAWeakCard() {
    assertThat(DocumentEvidence.lead(List.of(passage(0.55)), ranking(0.6, 0.3))).isFalse();
  }

  @Test
  void withoutPassagesNoDocumentLeads() {
    assertThat(DocumentEvidence.lead(List.of(), ranking(0.1, 0.1))).isFalse();
  }

  private static FoundPassage passage(double support) {
    return new FoundPassage(
        new DocumentPassage("d", 0, "Guide", true, 1, "1", List.of(), "Text."), 1, 1, 1, support);
  }

  private static Ranking ranking(double support, double probability) {
    return new Ranking(
        List.of(new RankedCard(CARD, 1, probability, () -> "")), support, new Ranking.Millis(0, 0));
  }
}
