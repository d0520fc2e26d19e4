package org.bapassistant.retrieval;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures retrieval on a collection in BEIR form, with the product's own analyzer, models, index
 * formats and fusion.
 *
 * @see <a href="https://arxiv.org/abs/2104.08663">BEIR: Thakur et al. 2021</a>
 */
public final class BeirEvaluation {

  private static final int MOST_HITS = 1000;
  private static final int WARM_UP = 20;

  private final List<PlainDocument> corpus;
  private final Map<String, String> queries;
  private final Map<String, Map<String, Integer>> judgements;
  private final Optional<Path> cache;
  private final Progress progress;

  private BeirEvaluation(
      List<PlainDocument> corpus,
      Map<String, String> queries,
      Map<String, Map<String, Integer>> judgements,
      Optional<Path> cache,
      Progress progress) {
    this.corpus = corpus;
    this.queries = queries;
    this.judgements = judgements;
    this.cache = cache;
    this.progress = progress;
  }

  /**
   * Reads a collection.
   *
   * @param cache where vectors are kept between runs; empty keeps none
   * @throws IOException naming file and line of what cannot be read
   */
  public static BeirEvaluation of(
      Path corpus, Path queries, Path qrels, Optional<Path> cache, Progress progress)
      throws IOException {
    return new BeirEvaluation(
        BeirFiles.corpus(corpus),
        BeirFiles.queries(queries),
        BeirFiles.judgements(qrels),
        cache,
        progress);
  }

  /**
   * Runs every judged query, writes a TREC run of up to 1,000 hits each, and prints one line of
   * JSON.
   *
   * @param mode {@code hybrid}, {@code bm25} or {@code dense}
   * @return 0, or 2 when the mode is none of these
   */
  public int run(String mode, Path runFile, PrintStream out) throws IOException {
    Optional<RetrievalMode> known = RetrievalMode.of(mode);
    if (known.isEmpty()) {
      out.println("--mode is hybrid, bm25 or dense");
      return 2;
    }
    Path folder = Files.createTempDirectory("bap-assistant-eval");
    try (Encoders encoders = new Encoders()) {
      long start = System.nanoTime();
      VectorCache vectors = new VectorCache(cache.orElse(folder.resolve("vectors")), encoders);
      ClinicalAnalyzer analyzer = new ClinicalAnalyzer(Shorthand.load());
      try (DocumentIndex index =
          DocumentIndex.build(
              folder.resolve("index"), analyzer, corpus, vectors, known.get(), progress)) {
        double indexSeconds = (System.nanoTime() - start) / 1e9;
        out.println(measure(index, encoders, known.get(), runFile, indexSeconds));
      }
    } finally {
      delete(folder);
    }
    return 0;
  }

  private String measure(
      DocumentIndex index, Encoders encoders, RetrievalMode mode, Path runFile, double indexSeconds)
      throws IOException {
    List<Map.Entry<String, String>> judged =
        queries.entrySet().stream()
            .filter(query -> judgements.containsKey(query.getKey()))
            .toList();
    for (Map.Entry<String, String> query : judged.subList(0, Math.min(WARM_UP, judged.size()))) {
      search(index, encoders, mode, query.getValue());
    }
    double[] millis = new double[judged.size()];
    double ndcg = 0;
    double recall = 0;
    double reciprocal = 0;
    try (BufferedWriter run = Files.newBufferedWriter(runFile, StandardCharsets.UTF_8)) {
      for (int i = 0; i < judged.size(); i++) {
        String id = judged.get(i).getKey();
        long start = System.nanoTime();
        List<DocumentIndex.Hit> hits = search(index, encoders, mode, judged.get(i).getValue());
        millis[i] = (System.nanoTime() - start) / 1e6;
        write(run, id, hits, mode);
        List<String> ranked = hits.stream().map(DocumentIndex.Hit::id).toList();
        Map<String, Integer> grades = judgements.getOrDefault(id, Map.of());
        ndcg += RelevanceMetrics.ndcg(ranked, grades, 10);
        recall += RelevanceMetrics.recall(ranked, grades, 100);
        reciprocal += RelevanceMetrics.reciprocalRank(ranked, grades, 10);
        progress.step("queries", i + 1, judged.size());
      }
    }
    Arrays.sort(millis);
    int n = Math.max(1, judged.size());
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("mode", mode.wireName());
    line.put("queries", judged.size());
    line.put("ndcg@10", rounded(ndcg / n));
    line.put("recall@100", rounded(recall / n));
    line.put("mrr@10", rounded(reciprocal / n));
    line.put("indexSeconds", rounded(indexSeconds));
    line.put("p50Millis", rounded(percentile(millis, 0.50)));
    line.put("p99Millis", rounded(percentile(millis, 0.99)));
    return JsonMapper.builder().build().writeValueAsString(line);
  }

  private static List<DocumentIndex.Hit> search(
      DocumentIndex index, Encoders encoders, RetrievalMode mode, String query) throws IOException {
    Optional<QuestionVectors> vectors =
        mode.usesVectors() ? Optional.of(encoders.question(query)) : Optional.empty();
    return index.search(query, vectors, mode, MOST_HITS);
  }

  private static void write(
      BufferedWriter run, String query, List<DocumentIndex.Hit> hits, RetrievalMode mode)
      throws IOException {
    for (int rank = 0; rank < hits.size(); rank++) {
      DocumentIndex.Hit hit = hits.get(rank);
      run.write(
          String.format(
              Locale.ROOT,
              "%s Q0 %s %d %.6f bap-%s%n",
              query,
              hit.id(),
              rank + 1,
              hit.score(),
              mode.wireName()));
    }
  }

  private static double percentile(double[] sorted, double share) {
    return sorted.length == 0
        ? 0
        : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      paths.sorted(Comparator.reverseOrder()).forEach(all::add);
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
