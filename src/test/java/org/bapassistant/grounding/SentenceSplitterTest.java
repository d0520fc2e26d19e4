package org.bapassistant.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

  private static final String TEXT =
      "- “It flared. Is that so?” [1]\n- \"One. Two!\" [2]\n\nPain at 0.5 of 10, e.g. at night, is common [1]. "
          + "Most settle. [1] [2] Smith et al. say more [3]? The end";

  private static final List<String> SENTENCES =
      List.of(
          "- “It flared. Is that so?” [1]",
          "- \"One. Two!\" [2]",
          "Pain at 0.5 of 10, e.g. at night, is common [1].",
          "Most settle. [1] [2]",
          "Smith et al. say more [3]?",
          "The end");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 7, 11, 1000})
  void theSentencesAreTheSameHoweverTheTextComes(int size) {
    assertThat(split(TEXT, size)).isEqualTo(SENTENCES);
  }

  @Test
  void aSentenceComesAsSoonAsTheNextBegins() {
    SentenceSplitter splitter = new SentenceSplitter();
    assertThat(splitter.add("Most settle [1].")).isEmpty();
    assertThat(splitter.add(" S")).containsExactly("Most settle [1].");
  }

  @Test
  void emptyLinesAreNoSentences() {
    assertThat(split("\n\n  \nOne.\n", 3)).containsExactly("One.");
  }

  private static List<String> split(String text, int size) {
    SentenceSplitter splitter = new SentenceSplitter();
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < text.length(); i += size) {
      sentences.addAll(splitter.add(text.substring(i, Math.min(text.length(), i + size))));
    }
    splitter.end().ifPresent(sentences::add);
    return sentences;
  }
}
