package org.bapassistant.safety;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.bapassistant.core.Language;

/**
 * What a site adds below the fixed texts: its own pathways, names and telephone numbers, from a
 * file that it keeps (setting {@code assistant.safety.local}). The program itself ships 9-8-8 and
 * 911 only.
 */
record LocalPathways(SafetyTexts texts) {

  private static final String EVERY = "all";

  /** A site that adds nothing. */
  static LocalPathways none() {
    return new LocalPathways(new SafetyTexts(Map.of()));
  }

  /**
   * Reads a site's file: by condition, or {@code all}, one text in each language.
   *
   * @throws IllegalStateException naming the setting, or the file and line, and the mend
   */
  static LocalPathways of(Path file) {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return new LocalPathways(SafetyTexts.of(YamlFile.of(file.toString(), reader)));
    } catch (IOException e) {
      throw new IllegalStateException(
          "assistant.safety.local: " + file + " cannot be read; correct the path or unset it", e);
    }
  }

  /** What follows the fixed text of a rule, with a blank line before it; empty for nothing. */
  String after(Rule rule, Language language) {
    return paragraph(rule.condition(), language)
        + paragraph(rule.kind().wireName(), language)
        + paragraph(EVERY, language);
  }

  private String paragraph(String name, Language language) {
    String text =
        texts
            .byName()
            .getOrDefault(name.toLowerCase(Locale.ROOT), Map.of())
            .getOrDefault(language, "");
    return text.isBlank() ? "" : "\n\n" + text;
  }
}
