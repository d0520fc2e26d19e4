package org.bapassistant.safety;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bapassistant.core.Language;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The fixed, reviewed texts of alerts, by name and language. A name is a condition, or a condition
 * with its level or status behind a point: {@code cauda-equina}, {@code cauda-equina.e1}, {@code
 * suicide.ask-back}.
 */
record SafetyTexts(Map<String, Map<Language, String>> byName) {

  private static final String FILE = "/safety/texts.yaml";

  /**
   * Reads the file of the class path.
   *
   * @throws IllegalStateException as {@code file:line: what is wrong}
   */
  static SafetyTexts load() {
    return of(YamlFile.resource(FILE));
  }

  static SafetyTexts of(YamlFile file) {
    Map<String, Map<Language, String>> texts = new LinkedHashMap<>();
    file.map(file.root())
        .forEach(
            (name, node) -> {
              Map<String, Node> entries = file.map(node);
              Map<Language, String> byLanguage = new EnumMap<>(Language.class);
              for (Language language : Language.values()) {
                byLanguage.put(
                    language, file.text(file.required(entries, language.tag(), node)).strip());
              }
              texts.put(name, byLanguage);
            });
    return new SafetyTexts(texts);
  }

  /**
   * Checks that every rule has a text.
   *
   * @throws IllegalStateException naming the rule that has none
   */
  void check(List<Rule> rules) {
    for (Rule rule : rules) {
      if (find(rule).isEmpty()) {
        throw new IllegalStateException(
            FILE
                + ": no text '"
                + rule.condition()
                + "' or '"
                + names(rule).getFirst()
                + "'; every rule needs one in each language");
      }
    }
  }

  /** The text of a rule. */
  String of(Rule rule, Language language) {
    return find(rule).orElse(Map.of()).getOrDefault(language, "");
  }

  private Optional<Map<Language, String>> find(Rule rule) {
    return names(rule).stream().filter(byName::containsKey).findFirst().map(byName::get);
  }

  /** What the text may be called, the closest first; asking back never borrows an alert's text. */
  private static List<String> names(Rule rule) {
    String condition = rule.condition();
    return rule.status() == Alert.Status.ASK_BACK
        ? List.of(condition + ".ask-back")
        : List.of(
            condition + "." + rule.level().name().toLowerCase(java.util.Locale.ROOT), condition);
  }
}
