package org.bapassistant.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a growing text into whole sentences. A line is never joined with the next; card numbers
 * after a full stop belong to the sentence before it; full stops of abbreviations, of decimals and
 * inside quotation marks end nothing.
 */
public final class SentenceSplitter {

  /**
   * A sentence's end, the marks and quotation marks after it, and something that shows that none of
   * them is still to come.
   */
  private static final Pattern END =
      Pattern.compile(
          "\\n|[.!?…][\"”»)]{0,3}(?:\\s{0,2}\\[\\d{1,3}\\]){0,6}[.]?(?=\\s{1,3}[^\\s\\[\\]])");

  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?:^|[\\s(])(?:et al|e\\.g|i\\.e|p\\. ex|ex|dr|dre|mr|mrs|ms|m|mme|vs|etc|no|approx|env)\\.$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OPEN = Pattern.compile("[“«]");
  private static final Pattern CLOSE = Pattern.compile("[”»]");
  private static final Pattern STRAIGHT = Pattern.compile("\"");

  private final StringBuilder waiting = new StringBuilder();

  /** Takes the next piece; gives the sentences that are now complete, in order. */
  public List<String> add(String piece) {
    waiting.append(piece);
    List<String> sentences = new ArrayList<>();
    int from = 0;
    Matcher end = END.matcher(waiting);
    while (end.find()) {
      String sentence = waiting.substring(from, end.end());
      if (sentence.endsWith("\n") || isWhole(sentence)) {
        keep(sentences, sentence);
        from = end.end();
      }
    }
    waiting.delete(0, from);
    return sentences;
  }

  /** The text is complete: what is left of it, if anything. */
  public Optional<String> end() {
    List<String> last = new ArrayList<>();
    keep(last, waiting.toString());
    waiting.setLength(0);
    return last.stream().findFirst();
  }

  private static void keep(List<String> sentences, String sentence) {
    if (!sentence.isBlank()) {
      sentences.add(sentence.strip());
    }
  }

  private static boolean isWhole(String sentence) {
    boolean quoteOpen =
        count(OPEN, sentence) > count(CLOSE, sentence) || count(STRAIGHT, sentence) % 2 == 1;
    return !quoteOpen && !ABBREVIATION.matcher(sentence).find();
  }

  private static long count(Pattern pattern, String text) {
    return pattern.matcher(text).results().count();
  }
}
