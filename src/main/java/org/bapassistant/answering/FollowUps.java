package org.bapassistant.answering;

import java.util.Locale;
import java.util.regex.Pattern;
import org.bapassistant.retrieval.Query;

/** Sees whether a question says of itself that it goes on from the one before it. */
final class FollowUps {

  private static final int SHORT = 14;
  private static final Pattern CONNECTIVE =
      Pattern.compile(
          "^(and|but|so|ok|okay|then|what if|what about|how about|or|also|now|still|fine|right|wait|hm+|before that|after that|et|mais|alors|donc|puis|sinon)\\b.*",
          Pattern.DOTALL);
  private static final Pattern BACKWARD =
      Pattern.compile(
          "\\b(that|this|it|those|them|he|she|they|him|her|instead|again|ça|cela|elle|il|lui)\\b");

  private FollowUps() {}

  static Query query(Question question) {
    return new Query(question.text(), question.earlier(), leansOnEarlier(question.text()));
  }

  private static boolean leansOnEarlier(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    boolean isShort = lower.split("\\s+").length <= SHORT;
    return CONNECTIVE.matcher(lower).matches() || (isShort && BACKWARD.matcher(lower).find());
  }
}
