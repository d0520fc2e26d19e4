package org.bapassistant.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.Card;
import org.bapassistant.knowledge.KnowledgeBaseReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real models and a real index, over a few of the cards that ship. */
class CardRetrieverTest {

  private static final List<Card> CARDS =
      KnowledgeBaseReader.read(Path.of("knowledge-base")).published(Language.EN).stream()
          .filter(
              card -> List.of("exercise-hurts", "bap-q2", "bap-q3", "no-time").contains(card.id()))
          .toList();

  @TempDir Path folder;
  private final ClinicalAnalyzer analyzer = new ClinicalAnalyzer(Shorthand.load());
  private final Lexicon lexicon = new Lexicon(analyzer);
  private final Encoders encoders = new Encoders();
  private int embedded;

  @AfterEach
  void close() {
    encoders.close();
  }

  @Test
  void theCardThatIsMeantComesFirst() throws Exception {
    try (IndexKeeper keeper = keeper()) {
      keeper.follow(CARDS).get(2, TimeUnit.MINUTES);
      assertThat(first(keeper, "pt says every time she trains it flares up"))
          .isEqualTo("exercise-hurts");
      assertThat(first(keeper, "how do I ask how sure he is, zero to ten?")).isEqualTo("bap-q2");
    }
  }

  @Test
  void aMisspelledWordFindsItsCard() throws Exception {
    try (IndexKeeper keeper = keeper()) {
      keeper.follow(CARDS).get(2, TimeUnit.MINUTES);
      IndexSnapshot snapshot = keeper.snapshot().orElseThrow();
      assertThat(lexicon.weighted("confidance", snapshot.reader(), CardDocuments.PASSAGE))
          .extracting(Lexicon.WeightedTerm::text)
          .containsExactly(analyzer.terms("confidence").getFirst());
    }
  }

  @Test
  void aRestartEmbedsNothingAndAnswersTheSame() throws Exception {
    String before;
    try (IndexKeeper keeper = keeper()) {
      keeper.follow(CARDS).get(2, TimeUnit.MINUTES);
      before = scores(keeper);
    }
    embedded = 0;
    try (IndexKeeper keeper = keeper()) {
      keeper.follow(CARDS).get(1, TimeUnit.MINUTES);
      assertThat(embedded).isZero();
      assertThat(scores(keeper)).isEqualTo(before);
    }
  }

  @Test
  void aChangedCardIsFoundAndOnlyItsNewTextsAreEmbedded() throws Exception {
    try (IndexKeeper keeper = keeper()) {
      keeper.follow(CARDS).get(2, TimeUnit.MINUTES);
      embedded = 0;
      keeper
          .follow(withNewWording("bap-q3", "the zebra crossing riddle of quartz"))
          .get(1, TimeUnit.MINUTES);
      assertThat(first(keeper, "zebra crossing riddle of quartz")).isEqualTo("bap-q3");
      assertThat(embedded).isEqualTo(2);
    }
  }

  @Test
  void aCardThatIsGoneIsNotFound() throws Exception {
    try (IndexKeeper keeper = keeper()) {
      keeper.follow(CARDS).get(2, TimeUnit.MINUTES);
      keeper
          .follow(CARDS.stream().filter(c -> !c.id().equals("no-time")).toList())
          .get(1, TimeUnit.MINUTES);
      assertThat(keeper.snapshot().orElseThrow().cards())
          .extracting(Card::id)
          .doesNotContain("no-time");
    }
  }

  @Test
  void onceClosedNothingIsWrittenAndTheNextStartGoesOn() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    VectorCache cache = new VectorCache(folder.resolve("embeddings"), encoders);
    List<Card> cards = withNewWording("bap-q3", "the zebra crossing riddle of quartz");
    Future<?> following;
    try (IndexKeeper keeper =
        new IndexKeeper(folder, analyzer, cache, (work, done, of) -> begun.countDown())) {
      following = keeper.follow(cards);
      begun.await();
    }
    assertThat(following).isDone();
    try (Directory index = FSDirectory.open(folder.resolve("index"));
        Lock lock = index.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
    }
    try (IndexKeeper keeper = keeper()) {
      keeper.follow(cards).get(1, TimeUnit.MINUTES);
      assertThat(first(keeper, "zebra crossing riddle of quartz")).isEqualTo("bap-q3");
    }
  }

  @Test
  void aDamagedIndexIsBuiltAnewByItself() throws Exception {
    try (IndexKeeper keeper = keeper()) {
      keeper.follow(CARDS).get(2, TimeUnit.MINUTES);
    }
    damageEveryFileIn(folder.resolve("index"));
    try (IndexKeeper keeper = keeper()) {
      keeper.follow(CARDS).get(2, TimeUnit.MINUTES);
      assertThat(first(keeper, "every time I exercise it gets worse")).isEqualTo("exercise-hurts");
    }
  }

  private IndexKeeper keeper() {
    VectorCache cache = new VectorCache(folder.resolve("embeddings"), encoders);
    return new IndexKeeper(folder, analyzer, cache, (work, done, of) -> embedded++);
  }

  private String first(IndexKeeper keeper, String question) {
    return ranked(keeper, question).getFirst().card().id();
  }

  private String scores(IndexKeeper keeper) {
    return ranked(keeper, "he has no minute to spare").stream()
        .map(r -> r.card().id() + r.score() + r.explanation())
        .toList()
        .toString();
  }

  private List<RankedCard> ranked(IndexKeeper keeper, String question) {
    Ranker ranker = new Ranker(RankingWeights.load());
    Evidence evidence =
        keeper
            .snapshot()
            .orElseThrow()
            .evidence(question, lexicon, Optional.of(encoders.question(question)));
    return ranker.rank(evidence, ranker.scores(evidence.table()));
  }

  private static List<Card> withNewWording(String id, String text) {
    return CARDS.stream()
        .map(
            card ->
                card.id().equals(id)
                    ? card.asking(
                        Stream.concat(
                                card.wordings().stream(),
                                Stream.of(
                                    new org.bapassistant.knowledge.Wording(
                                        "test",
                                        org.bapassistant.knowledge.Wording.Speaker.CLINICIAN,
                                        text)))
                            .toList())
                    : card)
        .toList();
  }

  private static void damageEveryFileIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        byte[] content = Files.readAllBytes(file);
        if (content.length > 100) {
          content[content.length / 2] ^= 0x55;
          Files.write(file, content);
        }
      }
    }
  }
}
