package org.bapassistant.prompts;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with gaps, one version of it.
 *
 * @param name such as {@code answering/answer}
 * @param version from 1
 * @param placeholders the names of its gaps, as its front matter declares them
 * @param text with each gap written as its name in braces
 */
public record Prompt(String name, int version, Set<String> placeholders, String text) {

  private static final Pattern GAP = Pattern.compile("\\{([a-z]+)\\}");

  public Prompt {
    placeholders = Set.copyOf(placeholders);
  }

  /** The name that an answer records, such as {@code answering/answer v2}. */
  public String label() {
    return name + " v" + version;
  }

  /**
   * The text with its gaps filled. What is filled in is not read again: braces in it stay as they
   * are.
   *
   * @throws IllegalArgumentException unless exactly the declared gaps are given
   */
  public String filledWith(Map<String, String> values) {
    if (!values.keySet().equals(placeholders)) {
      throw new IllegalArgumentException(
          "prompt %s has the gaps %s, got %s"
              .formatted(label(), new TreeSet<>(placeholders), new TreeSet<>(values.keySet())));
    }
    return GAP.matcher(text).replaceAll(gap -> Matcher.quoteReplacement(values.get(gap.group(1))));
  }

  /** The gaps that stand in the text. */
  Set<String> gaps() {
    Set<String> gaps = new TreeSet<>();
    GAP.matcher(text).results().forEach(gap -> gaps.add(gap.group(1)));
    return gaps;
  }
}
