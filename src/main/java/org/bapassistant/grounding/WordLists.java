package org.bapassistant.grounding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.bapassistant.core.Language;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The words of one language by which sentences are compared with cards. Read from {@code
 * grounding/<language>.yaml}; {@code docs/grounding.md} explains each list.
 */
final class WordLists {

  private final Map<?, ?> file;
  private final Stems stems;
  private final Set<String> function;
  private final Set<String> light;
  private final Set<String> negators;
  private final Set<String> absolute;
  private final Set<String> hedges;
  private final Set<String> may;
  private final Set<String> comparing;
  private final Set<String> specific = new HashSet<>();
  private final Map<String, Set<String>> synonyms = new HashMap<>();
  private final Map<String, Set<String>> antonyms = new HashMap<>();
  private final Map<String, Double> numbers = new HashMap<>();
  private final Set<String> units;
  private final Set<String> telltale;
  private final Set<String> turns;
  private final Set<String> passedOver;

  private WordLists(Map<?, ?> file, Stems stems) {
    this.file = file;
    this.stems = stems;
    this.function = words("function");
    this.light = stemmed(words("light"));
    this.negators = words("negators");
    this.absolute = stemmed(words("absolute"));
    this.hedges = words("hedges");
    this.may = words("may");
    this.comparing = words("comparing");
    this.units = stemmed(words("units"));
    this.telltale = words("telltale");
    this.turns = Set.copyOf(texts("turns"));
    this.passedOver = Set.copyOf(texts("passed-over"));
    texts("specific").forEach(line -> specific.addAll(stemmed(split(line))));
    texts("synonyms").forEach(line -> group(stemmed(split(line)), synonyms));
    pairs("antonyms").forEach(pair -> group(stemmed(Set.copyOf(pair)), antonyms));
    numbers();
  }

  /** The lists of a language, read anew. */
  static WordLists of(Language language) {
    String name = "grounding/" + language.tag() + ".yaml";
    try (InputStream in = WordLists.class.getClassLoader().getResourceAsStream(name)) {
      Map<?, ?> file =
          new Yaml(new SafeConstructor(new LoaderOptions()))
              .load(Objects.requireNonNull(in, name + " is missing"));
      return new WordLists(file, Stems.of(language));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  String stem(String word) {
    return stems.of(word);
  }

  boolean isFunction(String word) {
    return function.contains(word);
  }

  boolean isNegator(String word) {
    return negators.contains(word);
  }

  boolean isHedge(String word) {
    return hedges.contains(word);
  }

  /** Whether a word makes a statement less than certain by itself. */
  boolean isMay(String word) {
    return may.contains(word);
  }

  /**
   * Whether what stands before a word and what stands after it are compared, or follow each other.
   */
  boolean isComparing(String word) {
    return comparing.contains(word);
  }

  boolean isLight(String stem) {
    return light.contains(stem);
  }

  boolean isAbsolute(String stem) {
    return absolute.contains(stem);
  }

  boolean isSpecific(String stem) {
    return specific.contains(stem);
  }

  boolean isUnit(String stem) {
    return units.contains(stem);
  }

  boolean isTelltale(String word) {
    return telltale.contains(word);
  }

  /** Whether a clause begins with these words. */
  boolean isTurn(String words) {
    return turns.contains(words);
  }

  /** Whether two words, one after the other, pass over what follows, as "rather than" does. */
  boolean isPassedOver(String first, String second) {
    return passedOver.contains(first + " " + second);
  }

  /** Stems of the same meaning, itself among them. */
  Set<String> alike(String stem) {
    return synonyms.getOrDefault(stem, Set.of(stem));
  }

  /** Stems of the opposite meaning. */
  Set<String> opposites(String stem) {
    return antonyms.getOrDefault(stem, Set.of());
  }

  /** The value of a number word; NaN when it is none. */
  double number(String word) {
    return numbers.getOrDefault(word, Double.NaN);
  }

  /** Patterns of a list, to be searched in text in lower case. */
  List<Pattern> patterns(String list) {
    return texts(list).stream().map(Pattern::compile).toList();
  }

  private Set<String> words(String list) {
    return split(String.valueOf(file.get(list)));
  }

  private static Set<String> split(String words) {
    return new HashSet<>(Arrays.asList(words.toLowerCase(Locale.ROOT).strip().split("\\s+")));
  }

  private Set<String> stemmed(Set<String> words) {
    Set<String> result = new HashSet<>();
    words.forEach(word -> result.add(stem(word)));
    return result;
  }

  private List<String> texts(String list) {
    return file.get(list) instanceof List<?> lines
        ? lines.stream().map(String::valueOf).toList()
        : List.of();
  }

  private List<List<String>> pairs(String list) {
    return file.get(list) instanceof List<?> lines
        ? lines.stream()
            .map(line -> ((List<?>) line).stream().map(String::valueOf).toList())
            .toList()
        : List.of();
  }

  private static void group(Set<String> stems, Map<String, Set<String>> groups) {
    stems.forEach(stem -> groups.computeIfAbsent(stem, s -> new HashSet<>()).addAll(stems));
  }

  private void numbers() {
    if (file.get("numbers") instanceof Map<?, ?> values) {
      values.forEach(
          (word, value) ->
              numbers.put(String.valueOf(word), Double.parseDouble(String.valueOf(value))));
    }
  }
}
