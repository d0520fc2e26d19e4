package org.bapassistant.core;

import java.util.regex.Pattern;

/**
 * Names one conversation of one clinician. Carries no meaning and no personal data.
 *
 * @param value 1 to 64 letters, digits, {@code -} or {@code _}
 */
public record ConversationId(String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  public ConversationId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "conversationId is 1..64 letters, digits, '-' or '_'; leave it out to begin anew");
    }
  }
}
