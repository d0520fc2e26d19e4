package org.bapassistant.safety;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The words, contexts and rules of the screening, read from files that a clinician can read and
 * change ({@code docs/safety-rules.md}); a wrong line stops the start and is named.
 *
 * @param blocked the contexts, as bits, in which a group does not count
 */
record SafetyRules(
    Lexicon lexicon, Scopes.Steering steering, Map<String, Integer> blocked, List<Rule> rules) {

  static final String IDIOM = "idiom";

  private static final List<String> WORDS =
      List.of(
          "/safety/words-common.yaml", "/safety/words-red-flags.yaml", "/safety/words-crisis.yaml");

  /**
   * Reads the files of the class path.
   *
   * @throws IllegalStateException as {@code file:line: what is wrong and how to mend it}
   */
  static SafetyRules load() {
    return of(
        YamlFile.resource("/safety/contexts.yaml"),
        WORDS.stream().map(YamlFile::resource).toList(),
        YamlFile.resource("/safety/rules.yaml"));
  }

  static SafetyRules of(YamlFile contexts, List<YamlFile> words, YamlFile rules) {
    return new Reading().read(contexts, words, rules);
  }

  /** Reads the files, one after the other. */
  private static final class Reading {

    private final Map<String, List<Phrase>> groups = new LinkedHashMap<>();
    private final Map<String, Integer> blocked = new HashMap<>();
    private final List<Cue> cues = new ArrayList<>();

    SafetyRules read(YamlFile contexts, List<YamlFile> words, YamlFile rules) {
      Map<String, Node> context = contexts.map(contexts.root());
      words.forEach(this::groups);
      phrases(contexts, contexts.required(context, "idioms", contexts.root()), IDIOM);
      phrases(contexts, contexts.required(context, "no-cues", contexts.root()), Scopes.NO_CUE);
      for (Node cue : contexts.list(contexts.required(context, "cues", contexts.root()))) {
        cue(contexts, cue);
      }
      Lexicon lexicon =
          new Lexicon(groups, set(contexts, context, "small"), set(contexts, context, "ordinary"));
      Scopes.Steering steering =
          new Scopes.Steering(
              List.copyOf(cues),
              set(contexts, context, "turns"),
              set(contexts, context, "joins"),
              set(contexts, context, "subjects"),
              set(contexts, context, "people"),
              set(contexts, context, "wills"),
              set(contexts, context, "questions"));
      List<Rule> read = new ArrayList<>();
      for (Node rule : rules.list(rules.root())) {
        read.add(rule(rules, rule));
      }
      return new SafetyRules(lexicon, steering, Map.copyOf(blocked), List.copyOf(read));
    }

    private void groups(YamlFile file) {
      file.map(file.root()).forEach((name, node) -> group(file, name, node));
    }

    private void group(YamlFile file, String name, Node node) {
      Set<Context> despite = EnumSet.of(Context.REPORTED);
      Node words = node;
      if (node instanceof MappingNode) {
        Map<String, Node> entries = file.map(node);
        words = file.required(entries, "words", node);
        if (entries.containsKey("despite")) {
          for (Node context : file.list(entries.get("despite"))) {
            despite.addAll(
                file.text(context).equals("all")
                    ? EnumSet.allOf(Context.class)
                    : EnumSet.of(file.read(context, Context::of)));
          }
        }
        if (entries.containsKey("own-words")) {
          // Whoever asks how one talks of such thoughts does not speak of their own.
          despite.addAll(EnumSet.allOf(Context.class));
          despite.removeAll(EnumSet.of(Context.REPORTED, Context.GENERAL));
        }
      }
      int bits = 0;
      for (Context context : EnumSet.complementOf(EnumSet.copyOf(despite))) {
        bits |= context.bit();
      }
      blocked.put(name, bits);
      phrases(file, words, name);
    }

    private void phrases(YamlFile file, Node node, String name) {
      List<Phrase> phrases = new ArrayList<>();
      for (List<Phrase> line : file.readAll(node, this::line)) {
        phrases.addAll(line);
      }
      if (groups.put(name, List.copyOf(phrases)) != null) {
        throw file.fault(node, "the group '" + name + "' stands in two files; join them");
      }
    }

    /** The wordings of a line, parted by commas. */
    private List<Phrase> line(String written) {
      List<Phrase> phrases = new ArrayList<>();
      for (String one : written.split(",")) {
        if (!one.isBlank()) {
          phrases.add(Phrase.of(one));
        }
      }
      phrases.forEach(this::checkGroups);
      return phrases;
    }

    private void checkGroups(Phrase phrase) {
      for (Phrase.Element element : phrase.elements()) {
        if (element instanceof Phrase.Element.Group of && !groups.containsKey(of.name())) {
          throw new IllegalArgumentException(
              "<" + of.name() + "> is not a group that stands before this line");
        }
      }
    }

    private void cue(YamlFile file, Node node) {
      Map<String, Node> entries = file.map(node);
      String group = "cue-" + cues.size();
      phrases(file, file.required(entries, "words", node), group);
      List<String> unless = new ArrayList<>();
      if (entries.containsKey("unless")) {
        unless.addAll(file.readAll(entries.get("unless"), this::group));
      }
      cues.add(
          new Cue(
              group,
              file.read(file.required(entries, "context", node), Context::of),
              file.read(file.required(entries, "reach", node), Cue.Reach::of),
              unless));
    }

    private String group(String name) {
      if (!groups.containsKey(name)) {
        throw new IllegalArgumentException("'" + name + "' is not the name of a group");
      }
      return name;
    }

    private Rule rule(YamlFile file, Node node) {
      Map<String, Node> entries = file.map(node);
      return new Rule(
          file.text(file.required(entries, "condition", node)),
          file.read(
              file.required(entries, "kind", node), text -> Alert.Kind.valueOf(constant(text))),
          file.read(file.required(entries, "level", node), UrgencyLevel::valueOf),
          entries.containsKey("status")
              ? file.read(entries.get("status"), text -> Alert.Status.valueOf(constant(text)))
              : Alert.Status.ALERT,
          file.readAll(
              file.required(entries, "any", node),
              written -> Combination.of(written, groups.keySet())),
          entries.containsKey("instead-of") ? file.texts(entries.get("instead-of")) : List.of());
    }

    private static Set<String> set(YamlFile file, Map<String, Node> entries, String key) {
      Set<String> set = new HashSet<>();
      for (String text : file.texts(file.required(entries, key, file.root()))) {
        set.add(Words.folded(text));
      }
      return set;
    }

    private static String constant(String written) {
      return written.toUpperCase(Locale.ROOT).replace('-', '_');
    }
  }
}
