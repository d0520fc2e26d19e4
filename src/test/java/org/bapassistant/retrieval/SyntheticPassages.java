package org.bapassistant.retrieval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.VectorUtil;

/**
 * Fills an index of documents with made-up passages: words as frequent as in real text, and vectors
 * scattered around those of real texts, so that searching costs what it would cost.
 */
public final class SyntheticPassages {

  private static final int WORDS = 200;
  private static final int A_DOCUMENT = 1000;

  /** Beside unit vectors of 384 numbers; neighbours then have a cosine of about 0.75. */
  private static final double SCATTER = 0.045;

  private SyntheticPassages() {}

  /**
   * Writes passages.
   *
   * @param dataDir of an assistant that is not running
   * @param texts real ones, whose words and vectors are scattered
   */
  public static void write(Path dataDir, int passages, List<String> texts) throws IOException {
    Random random = new Random(7);
    List<float[]> seeds = new ArrayList<>();
    try (Encoders encoders = new Encoders();
        PassageIndex index =
            PassageIndex.open(
                dataDir.resolve("documents-index"), new ClinicalAnalyzer(Shorthand.load()))) {
      for (String text : texts.subList(0, Math.min(300, texts.size()))) {
        seeds.add(encoders.encode(EncoderModel.BGE, text, TextRole.PASSAGE).join());
      }
      String[] words = String.join(" ", texts).split("\\s+");
      for (int done = 0; done < passages; done += A_DOCUMENT) {
        put(index, "synthetic-" + done, words, seeds, random);
      }
    }
  }

  private static void put(
      PassageIndex index, String document, String[] words, List<float[]> seeds, Random random)
      throws IOException {
    List<DocumentPassage> passages = new ArrayList<>();
    List<float[]> vectors = new ArrayList<>();
    for (int i = 0; i < A_DOCUMENT; i++) {
      String[] drawn = new String[WORDS];
      Arrays.setAll(drawn, w -> words[random.nextInt(words.length)]);
      passages.add(
          new DocumentPassage(
              document, i, "Synthetic", true, i + 1, "", List.of(), String.join(" ", drawn)));
      vectors.add(scattered(seeds.get(random.nextInt(seeds.size())), random));
    }
    index.put(document, "synthetic", passages, vectors);
  }

  private static float[] scattered(float[] seed, Random random) {
    float[] vector = seed.clone();
    for (int i = 0; i < vector.length; i++) {
      vector[i] += (float) (SCATTER * random.nextGaussian());
    }
    return VectorUtil.l2normalize(vector);
  }
}
