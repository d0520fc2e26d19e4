package org.bapassistant.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real model and a real index. */
class PassageRetrieverTest {

  private static final List<String> PROTOCOL =
      List.of(
          "Patients who miss two visits are called by the secretary within three working days.",
          "The hydrotherapy pool is open on Tuesday and Thursday from 8:00 to 11:00.",
          "Loan of a TENS unit lasts four weeks; the form lies at the front desk.");

  @TempDir Path folder;
  private final Encoders encoders = new Encoders();
  private PassageRetriever retriever;

  @BeforeEach
  void open() {
    encoders.awaitLoaded();
    retriever = new PassageRetriever(new RetrievalProperties(folder), encoders);
  }

  @AfterEach
  void close() throws Exception {
    retriever.destroy();
    encoders.close();
  }

  @Test
  void thePassageThatIsMeantComesFirstAndBearsOnTheQuestion() {
    put("protocol", PROTOCOL);
    FoundPassage first = retriever.search("when is the hydrotherapy pool open?", 3).getFirst();
    assertThat(first.passage().page()).isEqualTo(2);
    assertThat(first.support()).isGreaterThan(0.5);
    assertThat(first.passage().url()).isEqualTo("/documents/protocol/pages/2?passage=1#passage");
  }

  @Test
  void anUnrelatedQuestionIsSupportedByNothing() {
    put("protocol", PROTOCOL);
    assertThat(retriever.search("who won the hockey game last night?", 3))
        .allSatisfy(found -> assertThat(found.support()).isLessThan(0.5));
  }

  @Test
  void withoutDocumentsNothingIsFound() {
    assertThat(retriever.search("when is the pool open?", 3)).isEmpty();
  }

  @Test
  void aChangedDocumentAnswersAnewAndADeletedOneNoMore() {
    put("protocol", PROTOCOL);
    put("protocol", List.of("The hydrotherapy pool is closed for good."));
    assertThat(retriever.search("hydrotherapy pool", 9))
        .extracting(found -> found.passage().text())
        .containsExactly("The hydrotherapy pool is closed for good.");
    retriever.remove("protocol");
    assertThat(retriever.search("hydrotherapy pool", 9)).isEmpty();
  }

  @Test
  void progressIsToldPassageByPassage() {
    List<Integer> done = new ArrayList<>();
    retriever.put("protocol", "1", passages("protocol", PROTOCOL), (work, n, of) -> done.add(n));
    assertThat(done).containsExactly(1, 2, 3);
  }

  @Test
  void aRestartKnowsWhatWasIndexed() throws Exception {
    put("protocol", PROTOCOL);
    retriever.destroy();
    open();
    assertThat(retriever.fingerprints()).containsExactly(java.util.Map.entry("protocol", "1"));
    assertThat(retriever.search("TENS unit loan", 1)).hasSize(1);
  }

  @Test
  void aDamagedIndexIsMadeAnew() throws Exception {
    put("protocol", PROTOCOL);
    retriever.destroy();
    try (var files = Files.list(folder.resolve("documents-index"))) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("seg")).toList()) {
        Files.writeString(file, "damage");
      }
    }
    open();
    assertThat(retriever.fingerprints()).isEmpty();
    put("protocol", PROTOCOL);
    assertThat(retriever.search("TENS unit loan", 1)).hasSize(1);
  }

  @Test
  void theSentencesThatAnswerAreQuotedAsTheyStand() {
    String text =
        "Wear what you like. The hydrotherapy pool is open on Tuesday. Showers are next door.";
    put("protocol", List.of(text));
    DocumentPassage passage = retriever.search("hydrotherapy pool", 1).getFirst().passage();
    assertThat(retriever.bestSentences("when is the hydrotherapy pool open", passage, 1))
        .isEqualTo("The hydrotherapy pool is open on Tuesday.");
  }

  private void put(String document, List<String> texts) {
    retriever.put(document, "1", passages(document, texts), (work, done, of) -> {});
  }

  private static List<DocumentPassage> passages(String document, List<String> texts) {
    List<DocumentPassage> passages = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      passages.add(
          new DocumentPassage(
              document, i, "Protocol", true, i + 1, "" + (i + 1), List.of(), texts.get(i)));
    }
    return passages;
  }
}
