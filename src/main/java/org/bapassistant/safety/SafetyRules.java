package org.bapassistant.safety;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bapassistant.core.Language;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The rules and texts of the screening, read from files that a clinician can read and change; wrong
 * ones stop the start.
 *
 * @param negationReach words over which a negation reaches
 */
record SafetyRules(
    List<Rule> rules,
    List<Term> negations,
    int negationReach,
    List<Term> turns,
    List<Term> general,
    Map<String, Map<Language, String>> texts) {

  private static final String RULES = "/safety/rules.yaml";
  private static final String TEXTS = "/safety/texts.yaml";

  /**
   * One thing to look for.
   *
   * @param groups every group must be found, by any of its terms
   */
  record Rule(
      String condition,
      Alert.Kind kind,
      UrgencyLevel level,
      Alert.Status status,
      List<List<Term>> groups) {}

  /**
   * Reads both files.
   *
   * @throws IllegalStateException naming the file and what is wrong in it
   */
  static SafetyRules load() {
    Map<?, ?> file = yaml(RULES);
    List<Rule> rules = new ArrayList<>();
    for (Object entry : list(file.get("rules"))) {
      rules.add(rule((Map<?, ?>) entry));
    }
    SafetyRules loaded =
        new SafetyRules(
            List.copyOf(rules),
            terms(file.get("negations")),
            Integer.parseInt(String.valueOf(file.get("negationReach"))),
            terms(file.get("turns")),
            terms(file.get("general")),
            texts(yaml(TEXTS)));
    loaded.rules.forEach(loaded::checkText);
    return loaded;
  }

  /** The fixed text of an alert. */
  String text(Rule rule, Language language) {
    Map<Language, String> byLanguage = texts.get(key(rule));
    if (byLanguage == null) {
      byLanguage = texts.getOrDefault(rule.condition(), Map.of());
    }
    return byLanguage.getOrDefault(language, "");
  }

  private void checkText(Rule rule) {
    for (Language language : Language.values()) {
      if (text(rule, language).isBlank()) {
        throw new IllegalStateException(
            TEXTS
                + ": no text '"
                + language.tag()
                + "' for "
                + key(rule)
                + "; every rule needs one in each language");
      }
    }
  }

  private static String key(Rule rule) {
    return rule.status() == Alert.Status.ASK_BACK
        ? rule.condition() + ".ask-back"
        : rule.condition();
  }

  private static Rule rule(Map<?, ?> entry) {
    String condition = String.valueOf(entry.get("condition"));
    try {
      List<List<Term>> groups = list(entry.get("all")).stream().map(SafetyRules::terms).toList();
      return new Rule(
          condition,
          Alert.Kind.valueOf(constant(entry.get("kind"))),
          UrgencyLevel.valueOf(String.valueOf(entry.get("level"))),
          entry.containsKey("status")
              ? Alert.Status.valueOf(constant(entry.get("status")))
              : Alert.Status.ALERT,
          groups);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          RULES + ": rule for " + condition + " has a kind, level or status not known", e);
    }
  }

  private static String constant(@Nullable Object written) {
    return String.valueOf(written).toUpperCase(java.util.Locale.ROOT).replace('-', '_');
  }

  private static List<Term> terms(@Nullable Object written) {
    return list(written).stream().map(String::valueOf).map(Term::of).toList();
  }

  private static List<?> list(@Nullable Object written) {
    if (written instanceof List<?> list) {
      return list;
    }
    throw new IllegalStateException(
        RULES + ": a list is missing; compare with the file of the release");
  }

  private static Map<String, Map<Language, String>> texts(Map<?, ?> file) {
    Map<String, Map<Language, String>> texts = new HashMap<>();
    file.forEach(
        (key, value) -> {
          Map<Language, String> byLanguage = new HashMap<>();
          for (Language language : Language.values()) {
            Object text = value instanceof Map<?, ?> map ? map.get(language.tag()) : null;
            byLanguage.put(language, text == null ? "" : text.toString());
          }
          texts.put(String.valueOf(key), byLanguage);
        });
    return texts;
  }

  private static Map<?, ?> yaml(String name) {
    try (InputStream stream = SafetyRules.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is not on the class path; install the jar again");
      }
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read; install the jar again", e);
    }
  }
}
