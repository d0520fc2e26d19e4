package org.bapassistant.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.bapassistant.core.Language;
import org.junit.jupiter.api.Test;

/** The cards that ship. */
class KnowledgeBaseFilesTest {

  private final KnowledgeBase knowledgeBase = KnowledgeBaseReader.read(Path.of("knowledge-base"));

  @Test
  void noCardHasAFault() {
    // The day of the last review: whether a review is overdue depends on the day of the build,
    // which is lint's business.
    assertThat(Lint.check(knowledgeBase, java.time.LocalDate.of(2026, 11, 24))).isEmpty();
  }

  @Test
  void everyTopicOfTheFirstGroupsHasItsCard() {
    Map<Group, Long> counts =
        knowledgeBase.published(Language.EN).stream()
            .collect(Collectors.groupingBy(Card::group, Collectors.counting()));
    assertThat(counts)
        .containsEntry(Group.BAP, 57L)
        .containsEntry(Group.MI, 12L)
        .containsEntry(Group.RESISTANCE, 103L)
        .containsEntry(Group.SAFETY, 14L)
        .containsEntry(Group.SCOPE, 14L);
  }

  @Test
  void everyCardSaysWhenAPatientSaysSomethingWhatItMayBeASignOf() {
    assertThat(knowledgeBase.published(Language.EN))
        .filteredOn(card -> card.group() == Group.RESISTANCE)
        .allSatisfy(card -> assertThat(card.signal()).as(card.id()).isPresent());
  }

  @Test
  void everyCardIsAskedForInSeveralVoices() {
    assertThat(knowledgeBase.published(Language.EN))
        .allSatisfy(
            card ->
                assertThat(card.wordings().stream().map(Wording::voice).distinct().count())
                    .as(card.id())
                    .isGreaterThanOrEqualTo(2));
  }

  @Test
  void everyCardHasItsFrenchForm() {
    assertThat(knowledgeBase.published(Language.FR))
        .extracting(Card::id)
        .containsExactlyElementsOf(
            knowledgeBase.published(Language.EN).stream().map(Card::id).toList());
  }

  @Test
  void frenchWordsForPatientsSayVous() {
    assertThat(knowledgeBase.published(Language.FR))
        .allSatisfy(
            card ->
                assertThat(String.join(" ", card.statements(SectionKind.SAY_THIS)))
                    .as(card.id())
                    .doesNotContainPattern("(?i)(?<![\\p{L}'-])(?:tu|toi|ton|ta|tes)(?![\\p{L}])"));
  }

  @Test
  void onlyTheTwoCrisisNumbersOccur() {
    assertThat(knowledgeBase.cards())
        .allSatisfy(
            card ->
                assertThat(card.text().replace("9-8-8", "").replace("911", ""))
                    .as(card.id())
                    .doesNotContainPattern(
                        "\\b1[- ]8\\d\\d[- ]\\d{3}|\\b811\\b|\\b\\d{3}-\\d{4}\\b"));
  }
}
