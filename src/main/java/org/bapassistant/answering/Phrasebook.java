package org.bapassistant.answering;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.BapState;

/**
 * The fixed words around the cards' own, in the language of the answer. Kept in {@code
 * answering/words*.properties}.
 */
public final class Phrasebook {

  private final Language language;
  private final ResourceBundle words;

  private Phrasebook(Language language, ResourceBundle words) {
    this.language = language;
    this.words = words;
  }

  /** The words of a language. */
  public static Phrasebook in(Language language) {
    return new Phrasebook(
        language,
        ResourceBundle.getBundle(
            "answering/words",
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /** Words in the quotation marks of the language. */
  String quoted(String phrase) {
    return language.quoted(phrase);
  }

  /** The name of a step of Brief Action Planning. */
  public String label(BapState state) {
    return words.getString("state." + state.name());
  }

  /** What stands over further cards: close ones, or the nearest when none answers. */
  public String furtherCards(boolean answered) {
    return words.getString(answered ? "further.close" : "further.nearest");
  }

  /** Questions that often follow when a step comes next; may be empty. */
  List<String> suggestions(BapState state) {
    List<String> suggestions = new ArrayList<>();
    for (int i = 1; words.containsKey("ask." + state.name() + "." + i); i++) {
      suggestions.add(words.getString("ask." + state.name() + "." + i));
    }
    return suggestions;
  }

  String word(String key, Object... arguments) {
    return arguments.length == 0
        ? words.getString(key)
        : new MessageFormat(words.getString(key), words.getLocale()).format(arguments);
  }
}
