package org.bapassistant.knowledge;

import eu.crydee.syllablecounter.SyllableCounter;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How hard an English text is to read, as Kincaid and others counted it in 1975 for the US Navy.
 *
 * <p>Every line ends a sentence, so headings and points of a list count as short sentences. Words
 * are runs of letters, hyphens and apostrophes; numbers are not counted. Syllables are estimated
 * from the spelling.
 *
 * @param words at least 1, else {@link #grade} is 0
 * @param sentences at least 1 when there are words
 */
public record Readability(int words, int sentences, int syllables) {

  private static final SyllableCounter SYLLABLES = new SyllableCounter();
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’]*");

  /** Counts texts together; each is one or more sentences. */
  public static Readability of(List<String> texts) {
    Readability all = new Readability(0, 0, 0);
    for (String text : texts) {
      for (String line : text.split("\\R")) {
        all = all.plus(line(line));
      }
    }
    return all;
  }

  /** Both texts as one. */
  public Readability plus(Readability other) {
    return new Readability(
        words + other.words, sentences + other.sentences, syllables + other.syllables);
  }

  /**
   * The Flesch-Kincaid grade: years of school in the United States after which the text reads
   * easily. May be below 0 for very short sentences.
   */
  public double grade() {
    return words == 0 ? 0 : 0.39 * words / sentences + 11.8 * syllables / (double) words - 15.59;
  }

  private static Readability line(String line) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(line);
    Readability all = new Readability(0, 0, 0);
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
      all = all.plus(sentence(line.substring(from, to)));
    }
    return all;
  }

  private static Readability sentence(String sentence) {
    int words = 0;
    int syllables = 0;
    Matcher word = WORD.matcher(sentence);
    while (word.find()) {
      words++;
      // The counter knows straight apostrophes only.
      syllables += Math.max(1, SYLLABLES.count(word.group().replace('’', '\'')));
    }
    return new Readability(words, words == 0 ? 0 : 1, syllables);
  }
}
