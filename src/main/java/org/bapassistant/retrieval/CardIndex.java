package org.bapassistant.retrieval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.bapassistant.knowledge.Card;

/**
 * The Lucene index of the cards, on disk or in memory. Brings the index in line with a set of cards
 * by writing only the cards that changed, and hands out snapshots. Used by one thread.
 */
final class CardIndex implements AutoCloseable {

  /** Raised when the form of the documents changes, so that an older index is not used. */
  private static final String FORM = "3";

  private static final String FORM_KEY = "form";

  private final Directory directory;
  private final IndexWriter writer;
  private final boolean vectors;
  private Map<String, String> hashes;

  private CardIndex(Directory directory, ClinicalAnalyzer analyzer, boolean vectors)
      throws IOException {
    this.directory = directory;
    this.vectors = vectors;
    IndexWriterConfig config = new IndexWriterConfig(analyzer);
    config.setSimilarity(IndexSnapshot.SIMILARITY);
    config.setRAMBufferSizeMB(64);
    this.writer = new IndexWriter(directory, config);
    this.hashes = readHashes();
  }

  /**
   * Opens or makes the index of a folder.
   *
   * @throws IOException when the index is damaged or of an older form; the caller deletes it and
   *     opens anew
   */
  static CardIndex onDisk(Path folder, ClinicalAnalyzer analyzer) throws IOException {
    return new CardIndex(FSDirectory.open(folder), analyzer, true);
  }

  /** An index without vectors, in memory, ready in a moment. */
  static CardIndex lexical(ClinicalAnalyzer analyzer) throws IOException {
    return new CardIndex(new ByteBuffersDirectory(), analyzer, false);
  }

  /** An index with vectors, in memory, for measuring. */
  static CardIndex inMemory(ClinicalAnalyzer analyzer) throws IOException {
    return new CardIndex(new ByteBuffersDirectory(), analyzer, true);
  }

  /** The hash of a card's content as it is indexed. */
  static String hash(Card card) {
    VectorKey key = VectorKey.of(FORM + Glossary.shipped().fingerprint() + card);
    return Long.toHexString(key.high()) + Long.toHexString(key.low());
  }

  /** Whether the index holds exactly these cards in exactly this form. */
  boolean holds(Collection<Card> cards) {
    return hashes.equals(hashesOf(cards));
  }

  /** The cards whose indexed form differs from the one given. */
  List<Card> changed(Collection<Card> cards) {
    return cards.stream()
        .filter(card -> !hash(card).equals(hashes.get(CardDocuments.key(card))))
        .toList();
  }

  /**
   * Writes the cards that changed, removes those that are gone, and makes it durable.
   *
   * @param vectorsOf of every changed card; ignored by a lexical index
   */
  void update(Collection<Card> cards, CardVectors vectorsOf) throws IOException {
    update(cards, vectorsOf, () -> {});
  }

  /**
   * The same, asking before each card whether to go on. When it is told to stop, nothing of this
   * update remains and the index is closed.
   *
   * @param goOn throws {@link CancellationException} to stop
   */
  void update(Collection<Card> cards, CardVectors vectorsOf, Runnable goOn) throws IOException {
    try {
      write(cards, vectorsOf, goOn);
    } catch (CancellationException e) {
      writer.rollback();
      throw e;
    }
  }

  private void write(Collection<Card> cards, CardVectors vectorsOf, Runnable goOn)
      throws IOException {
    Map<String, String> wanted = hashesOf(cards);
    Set<String> gone = new HashSet<>(hashes.keySet());
    gone.removeAll(wanted.keySet());
    for (String key : gone) {
      writer.deleteDocuments(new Term(CardDocuments.KEY, key));
    }
    for (Card card : changed(cards)) {
      goOn.run();
      List<Document> documents =
          CardDocuments.documents(
              card, hash(card), vectors ? vectorsOf.of(card) : Optional.empty());
      writer.updateDocuments(new Term(CardDocuments.KEY, CardDocuments.key(card)), documents);
    }
    writer.setLiveCommitData(Map.of(FORM_KEY, FORM).entrySet());
    writer.commit();
    hashes = wanted;
  }

  /**
   * The index as it is now.
   *
   * @throws IOException when it does not hold what was written
   */
  IndexSnapshot snapshot(List<Card> cards, Optional<Discriminants> discriminants)
      throws IOException {
    DirectoryReader reader = DirectoryReader.open(writer);
    IndexSnapshot snapshot = new IndexSnapshot(reader, cards, discriminants, vectors);
    int expected = cards.stream().mapToInt(card -> 1 + CardDocuments.count(card)).sum();
    if (snapshot.documents() != expected) {
      reader.close();
      throw new IOException(
          "the index holds " + snapshot.documents() + " documents, " + expected + " expected");
    }
    return snapshot;
  }

  /** Verifies the check sums of all index files. */
  void checkIntegrity() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
    }
  }

  private Map<String, String> readHashes() throws IOException {
    Map<String, String> read = new HashMap<>();
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      int most = Math.max(1, reader.maxDoc());
      for (ScoreDoc hit :
          searcher.search(new FieldExistsQuery(CardDocuments.KEY), most).scoreDocs) {
        Document document = searcher.storedFields().document(hit.doc);
        String hash = document.get(CardDocuments.HASH);
        if (hash != null) {
          read.put(document.get(CardDocuments.KEY), hash);
        }
      }
      if (searcher.count(new MatchAllDocsQuery()) > 0 && !FORM.equals(commitForm(reader))) {
        writer.deleteAll();
        read.clear();
      }
    }
    return read;
  }

  private static String commitForm(DirectoryReader reader) throws IOException {
    return reader.getIndexCommit().getUserData().getOrDefault(FORM_KEY, "");
  }

  private static Map<String, String> hashesOf(Collection<Card> cards) {
    Map<String, String> hashes = new LinkedHashMap<>();
    new ArrayList<>(cards).forEach(card -> hashes.put(CardDocuments.key(card), hash(card)));
    return new HashMap<>(hashes);
  }

  @Override
  public void close() throws IOException {
    writer.close();
    directory.close();
  }
}
