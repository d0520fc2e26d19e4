package org.bapassistant.retrieval;

import java.nio.file.Path;
import java.util.List;
import org.bapassistant.knowledge.Card;
import org.bapassistant.knowledge.KnowledgeBaseReader;

/**
 * Makes the vectors of all cards in the build, so that they ship in the jar and a first start need
 * not.
 */
public final class BundledVectors {

  private BundledVectors() {}

  /**
   * Writes the vectors that a folder does not hold yet.
   *
   * @param knowledgeBase the cards
   * @param folder where the vectors go
   * @return 0
   */
  public static int make(Path knowledgeBase, Path folder, Progress progress) {
    try (Encoders encoders = new Encoders()) {
      List<Card> cards = KnowledgeBaseReader.read(knowledgeBase).searched();
      CardVectors.of(cards, new VectorCache(folder, encoders), progress);
      return 0;
    }
  }
}
