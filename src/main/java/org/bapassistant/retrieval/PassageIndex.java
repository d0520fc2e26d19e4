package org.bapassistant.retrieval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The Lucene index of the passages of documents. Vectors are searched in one byte a number. A
 * document is written whole or not at all; searches never wait for writing.
 */
final class PassageIndex implements AutoCloseable {

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  private PassageIndex(Directory directory, ClinicalAnalyzer analyzer) throws IOException {
    this.directory = directory;
    IndexWriterConfig config = new IndexWriterConfig(analyzer);
    config.setSimilarity(IndexSnapshot.SIMILARITY);
    config.setRAMBufferSizeMB(64);
    config.setCodec(
        new Lucene104Codec() {
          private final KnnVectorsFormat quantised =
              new Lucene104HnswScalarQuantizedVectorsFormat();

          @Override
          public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return quantised;
          }
        });
    this.writer = new IndexWriter(directory, config);
    this.searchers =
        new SearcherManager(
            writer,
            new SearcherFactory() {
              @Override
              public IndexSearcher newSearcher(
                  org.apache.lucene.index.IndexReader reader,
                  org.apache.lucene.index.@org.jspecify.annotations.Nullable IndexReader earlier) {
                IndexSearcher searcher = new IndexSearcher(reader);
                searcher.setSimilarity(IndexSnapshot.SIMILARITY);
                return searcher;
              }
            });
  }

  /**
   * Opens or makes the index of a folder.
   *
   * @throws IOException when it is damaged or held by another process
   */
  static PassageIndex open(Path folder, ClinicalAnalyzer analyzer) throws IOException {
    Files.createDirectories(folder);
    return new PassageIndex(FSDirectory.open(folder), analyzer);
  }

  /** Puts the passages of one document in the place of those it had. */
  void put(
      String document, String fingerprint, List<DocumentPassage> passages, List<float[]> vectors)
      throws IOException {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      documents.add(PassageFields.of(passages.get(i), fingerprint, vectors.get(i)));
    }
    writer.updateDocuments(new Term(PassageFields.DOCUMENT, document), documents);
    writer.commit();
    searchers.maybeRefreshBlocking();
  }

  void remove(String document) throws IOException {
    writer.deleteDocuments(new Term(PassageFields.DOCUMENT, document));
    writer.commit();
    searchers.maybeRefreshBlocking();
  }

  /** The fingerprint of each indexed document by its id. */
  Map<String, String> fingerprints() throws IOException {
    return with(
        searcher -> {
          Map<String, String> fingerprints = new HashMap<>();
          Terms ids = MultiTerms.getTerms(searcher.getIndexReader(), PassageFields.DOCUMENT);
          if (ids == null) {
            return fingerprints;
          }
          TermsEnum each = ids.iterator();
          for (var id = each.next(); id != null; id = each.next()) {
            String name = id.utf8ToString();
            var hits = searcher.search(new TermQuery(new Term(PassageFields.DOCUMENT, name)), 1);
            if (hits.scoreDocs.length > 0) {
              Document first = searcher.storedFields().document(hits.scoreDocs[0].doc);
              fingerprints.put(name, first.get(PassageFields.FINGERPRINT));
            }
          }
          return fingerprints;
        });
  }

  /** What is done with a searcher. */
  @FunctionalInterface
  interface Use<T> {
    T with(IndexSearcher searcher) throws IOException;
  }

  /** Lends a searcher that does not change meanwhile. */
  <T> T with(Use<T> use) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return use.with(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    writer.close();
    directory.close();
  }
}
