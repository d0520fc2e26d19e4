package org.bapassistant.safety;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bapassistant.core.Language;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The words, rules and texts about attempts to steer the assistant, read from files that a
 * clinician can read and change ({@code docs/safety-rules.md}).
 *
 * @param filler words passed over at the beginning of a sentence
 * @param small words that carry no meaning of their own
 */
record MisuseRules(
    Lexicon lexicon, List<Rule> rules, Set<String> filler, Set<String> small, SafetyTexts texts) {

  /** The first word of a sentence; named in rules like a group of words. */
  static final String BEGINNING = "beginning";

  /** Words that show that somebody else's words follow. */
  static final String SPEAKER = "speaker";

  private static final String USUAL = "limit";
  private static final String NOTE = "note";

  /**
   * When a sentence steers.
   *
   * @param firm whether it counts in quotations and documents too
   * @param whole whether nothing of its sentence can be kept
   * @param text name of the fixed text
   * @param card id of the card that answers instead
   * @param offer ids of cards to offer
   */
  record Rule(
      String kind,
      boolean firm,
      boolean whole,
      String text,
      Optional<String> card,
      List<String> offer,
      List<Combination> any) {}

  /**
   * Reads the files of the class path.
   *
   * @throws IllegalStateException as {@code file:line: what is wrong and how to mend it}
   */
  static MisuseRules load() {
    return of(
        YamlFile.resource("/safety/words-misuse.yaml"),
        YamlFile.resource("/safety/misuse.yaml"),
        YamlFile.resource("/safety/misuse-texts.yaml"),
        small(YamlFile.resource("/safety/contexts.yaml")));
  }

  static MisuseRules of(YamlFile words, YamlFile rules, YamlFile texts, Set<String> small) {
    Map<String, List<Phrase>> groups = groups(words);
    Map<String, Node> entries = rules.map(rules.root());
    SafetyTexts fixed = SafetyTexts.of(texts);
    Set<String> names = new HashSet<>(groups.keySet());
    names.add(BEGINNING);
    List<Rule> read =
        rules.list(rules.required(entries, "rules", rules.root())).stream()
            .map(node -> rule(rules, node, names, fixed))
            .toList();
    Set<String> filler = folded(rules, rules.required(entries, "filler", rules.root()));
    Set<String> ordinary = folded(rules, rules.required(entries, "ordinary", rules.root()));
    return new MisuseRules(new Lexicon(groups, small, ordinary), read, filler, small, fixed);
  }

  /** The text of a rule in a language. */
  String limit(Rule rule, Language language) {
    return text(rule.text(), language);
  }

  /** What is said beside an answer to the rest of a message. */
  String note(Language language) {
    return text(NOTE, language);
  }

  private String text(String name, Language language) {
    return texts.byName().getOrDefault(name, Map.of()).getOrDefault(language, "");
  }

  private static Map<String, List<Phrase>> groups(YamlFile words) {
    Map<String, List<Phrase>> groups = new LinkedHashMap<>();
    words
        .map(words.root())
        .forEach(
            (name, node) ->
                groups.put(
                    name,
                    words.readAll(node, MisuseRules::phrases).stream()
                        .flatMap(List::stream)
                        .toList()));
    return groups;
  }

  private static List<Phrase> phrases(String line) {
    return List.of(line.split(",")).stream().filter(one -> !one.isBlank()).map(Phrase::of).toList();
  }

  private static Rule rule(YamlFile file, Node node, Set<String> groups, SafetyTexts texts) {
    Map<String, Node> entries = new HashMap<>(file.map(node));
    String text = entries.containsKey("text") ? file.text(entries.get("text")) : USUAL;
    if (!texts.byName().keySet().containsAll(Set.of(text, NOTE))) {
      throw file.fault(node, "'" + text + "' and '" + NOTE + "' must stand in misuse-texts.yaml");
    }
    return new Rule(
        file.text(file.required(entries, "kind", node)),
        says(file, entries, "firm"),
        says(file, entries, "whole"),
        text,
        Optional.ofNullable(entries.get("card")).map(file::text),
        entries.containsKey("offer") ? file.texts(entries.get("offer")) : List.of(),
        file.readAll(
            file.required(entries, "any", node), written -> Combination.of(written, groups)));
  }

  private static boolean says(YamlFile file, Map<String, Node> entries, String key) {
    return entries.containsKey(key) && file.text(entries.get(key)).equals("yes");
  }

  private static Set<String> small(YamlFile contexts) {
    Map<String, Node> entries = contexts.map(contexts.root());
    return folded(contexts, contexts.required(entries, "small", contexts.root()));
  }

  private static Set<String> folded(YamlFile file, Node node) {
    Set<String> folded = new LinkedHashSet<>();
    file.texts(node).forEach(text -> folded.add(Words.folded(text)));
    return folded;
  }
}
