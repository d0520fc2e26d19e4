package org.bapassistant.core;

import java.util.Optional;

/**
 * What a clinician typed, as a channel received it: verified sender, nothing masked yet. Never
 * logged, never stored.
 *
 * @param text 1 to {@value #MAX_LENGTH} UTF-16 units, not blank, well-formed, without NUL
 * @param conversation the conversation it belongs to
 * @param language the language asked for; empty means "as the text"
 */
public record Utterance(String text, ConversationId conversation, Optional<Language> language) {

  /** The longest message, in UTF-16 units. */
  public static final int MAX_LENGTH = 4000;

  public Utterance {
    if (text.isBlank()) {
      throw new UnusableUtterance("the question is empty; type what you want to know");
    }
    if (text.length() > MAX_LENGTH) {
      throw new UnusableUtterance(
          "the question is longer than %d characters; shorten it".formatted(MAX_LENGTH));
    }
    if (text.indexOf('\0') >= 0 || !isWellFormed(text)) {
      throw new UnusableUtterance(
          "the question holds characters that are not text; paste it again as plain text");
    }
  }

  /** Keeps what was typed out of logs. */
  @Override
  public String toString() {
    return "Utterance[%d characters, %s]".formatted(text.length(), conversation);
  }

  private static boolean isWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }
}
