package org.bapassistant.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.KnowledgeBase;
import org.bapassistant.knowledge.KnowledgeBaseReader;
import org.junit.jupiter.api.Test;

class ConversationNotesTest {

  private static final KnowledgeBase CARDS = KnowledgeBaseReader.read(Path.of("knowledge-base"));

  @Test
  void aConversationBeginsWithADash() {
    assertThat(notes(List.of())).isEqualTo("-");
  }

  @Test
  void theLatestTurnsStandWordForWordWithWhatAnsweredThem() {
    assertThat(notes(List.of(turn("she wants to be fixed", "just-fix-me"))))
        .isEqualTo("Clinician: she wants to be fixed\nAnswered: Wants to be fixed like a machine");
  }

  @Test
  void ofEarlierTurnsOnlyTheirCardsAreTold() {
    List<Question.Earlier> history = new ArrayList<>();
    history.add(turn("x".repeat(1000), "just-fix-me"));
    history.add(turn("y".repeat(1000), "low-mood"));
    assertThat(notes(history))
        .startsWith("Earlier: Wants to be fixed like a machine\nClinician: yyy")
        .doesNotContain("xxx");
  }

  @Test
  void aLongConversationStaysWithinItsBudget() {
    List<Question.Earlier> history = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      history.add(turn("q".repeat(400), "just-fix-me"));
    }
    assertThat(notes(history).length()).isLessThan(2_500);
  }

  private static String notes(List<Question.Earlier> history) {
    return ConversationNotes.of(new Question("now", Language.EN, history), CARDS);
  }

  private static Question.Earlier turn(String text, String card) {
    return new Question.Earlier(text, Optional.of(card));
  }
}
