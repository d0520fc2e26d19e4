package org.bapassistant.retrieval;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/** Finds the sentences of a passage that hold most of what a question asks for. */
final class Sentences {

  /** A sentence shorter than this says little by itself, such as a heading or a cell of a table. */
  private static final int SHORT = 4;

  private static final int LONGEST = 600;

  private final Lexicon lexicon;

  Sentences(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The best sentences of a text, in the order of the text, as they stand there. */
  String best(String question, String text, int most, IndexReader reader) throws IOException {
    List<String> sentences = split(text);
    Map<String, Integer> asked = lexicon.counts(question);
    double[] scores = new double[sentences.size()];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      scores[i] = score(sentences.get(i), asked.keySet(), reader);
      order.add(i);
    }
    order.sort(Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparing(i -> i));
    String joined = joined(sentences, order.stream().limit(most).sorted().toList());
    return joined.length() <= LONGEST
        ? joined
        : joined.substring(0, joined.lastIndexOf(' ', LONGEST)) + " …";
  }

  private static String joined(List<String> sentences, List<Integer> chosen) {
    StringBuilder text = new StringBuilder();
    int before = -1;
    for (int i : chosen) {
      text.append(text.isEmpty() ? "" : i == before + 1 ? " " : " … ").append(sentences.get(i));
      before = i;
    }
    return text.toString();
  }

  private double score(String sentence, Set<String> asked, IndexReader reader) throws IOException {
    Set<String> held = new HashSet<>(lexicon.counts(sentence).keySet());
    double length = Math.max(SHORT, sentence.split(" ").length);
    double score = 0;
    for (String term : asked) {
      if (held.contains(term)) {
        int documents = reader.docFreq(new Term(PassageFields.TEXT, term));
        score += PassageSearch.idf(documents, reader.numDocs());
      }
    }
    // Long sentences hold more words by chance; a fragment is no sentence to quote.
    double fragment = sentence.split(" ").length < SHORT ? 0.3 : 1;
    return fragment * score / Math.pow(length, 0.25);
  }

  private static List<String> split(String text) {
    List<String> sentences = new ArrayList<>();
    for (String block : text.split("\n")) {
      BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
      breaks.setText(block);
      int start = breaks.first();
      for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
        String sentence = block.substring(start, end).strip();
        if (!sentence.isEmpty()) {
          sentences.add(sentence);
        }
        start = end;
      }
    }
    return sentences.isEmpty() ? List.of(text) : sentences;
  }
}
