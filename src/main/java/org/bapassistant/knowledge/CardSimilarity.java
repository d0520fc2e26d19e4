package org.bapassistant.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How alike the texts of cards are: the cosine of their words, each weighed by how few cards have
 * it.
 *
 * @see <a href="https://doi.org/10.1145/361219.361220">Salton, Wong, Yang 1975</a>
 */
final class CardSimilarity {

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}']+");

  private CardSimilarity() {}

  /**
   * Two cards of one language.
   *
   * @param cosine 0 for no word in common, 1 for the same words
   */
  record Pair(Card first, Card second, double cosine) {}

  /**
   * The pairs of cards of one language whose cosine is above a limit, in the order of the cards.
   */
  static List<Pair> above(double limit, List<Card> cards) {
    List<Map<String, Double>> vectors = vectors(cards);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < cards.size(); i++) {
      for (int j = i + 1; j < cards.size(); j++) {
        double cosine = product(vectors.get(i), vectors.get(j));
        if (cosine > limit && cards.get(i).language() == cards.get(j).language()) {
          pairs.add(new Pair(cards.get(i), cards.get(j), cosine));
        }
      }
    }
    return pairs;
  }

  private static List<Map<String, Double>> vectors(List<Card> cards) {
    Map<String, Integer> cardsWith = new HashMap<>();
    List<Map<String, Integer>> counts = new ArrayList<>();
    for (Card card : cards) {
      Map<String, Integer> words = new HashMap<>();
      for (String word : NO_WORD.split(card.text().toLowerCase(Locale.ROOT))) {
        words.merge(word, 1, Integer::sum);
      }
      words.keySet().forEach(word -> cardsWith.merge(word, 1, Integer::sum));
      counts.add(words);
    }
    return counts.stream().map(words -> unit(words, cardsWith, cards.size())).toList();
  }

  private static Map<String, Double> unit(
      Map<String, Integer> words, Map<String, Integer> cardsWith, int cards) {
    Map<String, Double> vector = new HashMap<>();
    double squares = 0;
    for (Map.Entry<String, Integer> word : words.entrySet()) {
      double rarity = Math.log((1.0 + cards) / cardsWith.getOrDefault(word.getKey(), 1));
      double weight = (1 + Math.log(word.getValue())) * rarity;
      vector.put(word.getKey(), weight);
      squares += weight * weight;
    }
    double length = Math.sqrt(Math.max(1e-12, squares));
    vector.replaceAll((word, weight) -> weight / length);
    return vector;
  }

  private static double product(Map<String, Double> first, Map<String, Double> second) {
    double sum = 0;
    for (Map.Entry<String, Double> word : first.entrySet()) {
      sum += word.getValue() * second.getOrDefault(word.getKey(), 0.0);
    }
    return sum;
  }
}
