package org.bapassistant.core;

import java.util.Locale;
import java.util.Optional;

/** A language that the assistant is offered in. */
public enum Language {
  EN,
  FR;

  /** The BCP 47 tag, {@code en} or {@code fr}, as the API and file names write it. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Words in the quotation marks of the language. */
  public String quoted(String words) {
    return this == FR ? "«\u00a0" + words + "\u00a0»" : "“" + words + "”";
  }

  /** The locale whose message bundle speaks this language. */
  public Locale locale() {
    return Locale.of(tag());
  }

  /** The language of a tag, or nothing when it is not one of ours. */
  public static Optional<Language> ofTag(String tag) {
    for (Language language : values()) {
      if (language.tag().equals(tag)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
