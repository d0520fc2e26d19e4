package org.bapassistant.safety;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What is known about words: which are names, which are ordinary words of English or French, which
 * look like names and are none, and which words point at a name beside them. Read from the files in
 * {@code safety/names}, {@code safety/places} and {@code safety/words}; immutable.
 */
final class NameLists {

  private static final Set<String> CONTRACTIONS = Set.of("m", "ve", "d", "ll", "re", "t", "s");

  /** Endings of clinical words, of which no dictionary has all. */
  private static final Pattern CLINICAL =
      Pattern.compile(
          ".{2,}(?:ectom(?:y|ie)s?|otom(?:y|ie)s?|ostom(?:y|ie)s?|algi(?:a|e|as|es)|itis|ites?|osis|oses?|pathi(?:e|es|que)|path(?:y|ies|ic)"
              + "|scop(?:y|ie)|plast(?:y|ie)s?|desis|dese|emi(?:a|e)|uri(?:a|e)|plegi(?:a|e)|pares(?:is|ie)|aesthesi(?:a|e)|esthesi(?:a|e)"
              + "|phobi(?:a|e|c)|trop(?:hy|hie)|gramm?e?s?|log(?:y|ie|ist|ists|ue|ues)|therap(?:y|ies|ist|ists|ie|eute|eutes)"
              + "|listhesis|isthesis|lysis|lyse|stenos(?:is|e)|oid(?:e|s|es)?|oma(?:s|ta)?|genic|genique|graph(?:y|ie)|metr(?:y|ie))");

  private static final class Shipped {
    static final NameLists LISTS = new NameLists();
  }

  private final WordHashes given =
      WordHashes.read(
          files(
              "given",
              "north-american",
              "world",
              "french-canadian",
              "indigenous",
              "haitian-african",
              "asian",
              "arabic-latin-eastern"));
  private final WordHashes surnames =
      WordHashes.read(
          files(
              "surnames",
              "world",
              "french-canadian",
              "indigenous",
              "haitian-african",
              "asian",
              "arabic-latin-eastern"));
  private final WordHashes ordinary =
      WordHashes.read(
          List.of(
              "/safety/words/ordinary-en.txt.gz",
              "/safety/words/ordinary-fr.txt.gz",
              "/safety/words/clinical.txt"));
  private final ScreeningVocabulary screening = new ScreeningVocabulary();
  private final WordHashes first = WordHashes.read(List.of("/safety/names/names-first.txt"));
  private final Map<String, Set<String>> cues = groups("/safety/names/cues.txt");
  private final Map<String, Set<String>> organisations = groups("/safety/names/organisations.txt");
  private final Map<String, Set<String>> notNames = groups("/safety/names/not-names.txt");
  private final Map<String, List<String[]>> places = new HashMap<>();

  private NameLists() {
    for (String file : List.of("towns", "regions")) {
      for (String line : WordHashes.lines("/safety/places/" + file + ".txt")) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          String town = TextWords.fold(line.strip()).replace(".", "");
          addPlace(town);
          addPlace(town.replaceAll("\\bsaint(e?)-", "st$1-"));
          addPlace(town.replace('-', ' '));
        }
      }
    }
    places.values().forEach(towns -> towns.sort((a, b) -> b.length - a.length));
  }

  private void addPlace(String town) {
    String[] words = town.split(" ");
    List<String[]> same = places.computeIfAbsent(words[0], word -> new ArrayList<>());
    if (same.stream().noneMatch(other -> Arrays.equals(other, words))) {
      same.add(words);
    }
  }

  /** The lists as shipped, read once. */
  static NameLists shipped() {
    return Shipped.LISTS;
  }

  boolean isGiven(String folded) {
    return given.contains(folded) || folded.indexOf('-') > 0 && allParts(folded, given::contains);
  }

  boolean isSurname(String folded) {
    return surnames.contains(folded)
        || folded.indexOf('-') > 0 && anyPart(folded, surnames::contains);
  }

  boolean isListed(String folded) {
    return given.contains(folded) || surnames.contains(folded);
  }

  /** Whether English or French has the word, or all its parts, in lower case. */
  boolean isOrdinary(String folded) {
    int mark = folded.indexOf('\'');
    return ordinary.contains(folded)
        || screening.contains(folded) && !isListed(folded)
        || CLINICAL.matcher(folded).matches() && !isListed(folded)
        || mark > 0 && CONTRACTIONS.contains(folded.substring(mark + 1))
        || folded.indexOf('-') > 0 && allParts(folded, ordinary::contains)
        || folded.endsWith("s")
            && folded.length() > 4
            && ordinary.contains(folded.substring(0, folded.length() - 1));
  }

  boolean isOrdinaryWhole(String folded) {
    return ordinary.contains(folded);
  }

  /** A dictionary word that is nearly always a name when written with a capital. */
  boolean isNameFirst(String folded) {
    return first.contains(folded);
  }

  /** May name a person when a title or a relation stands before, as in "Mrs McKenzie". */
  boolean isEponym(String folded) {
    return has(notNames, "eponyms", folded);
  }

  boolean isNeverName(String folded) {
    boolean plural = folded.endsWith("s") && folded.length() > 4;
    return has(notNames, "never", folded)
        || plural && has(notNames, "never", folded.substring(0, folded.length() - 1))
        || folded.indexOf('-') > 0
            && anyPart(folded, part -> has(notNames, "never", part) && part.length() > 3);
  }

  /** As {@link #isNeverName}, of the whole word only. */
  boolean isNeverWhole(String folded) {
    return has(notNames, "never", folded);
  }

  /** Whether the word is in a group of {@code cues.txt}. */
  boolean isCue(String group, String folded) {
    return has(cues, group, folded);
  }

  /** Whether the word is in a group of {@code organisations.txt}. */
  boolean isOfOrganisation(String group, String folded) {
    return has(organisations, group, folded);
  }

  /** Towns that begin with the word, longest first, each as its words. */
  List<String[]> places(String folded) {
    return places.getOrDefault(folded, List.of());
  }

  private static boolean allParts(String folded, Predicate<String> test) {
    return Arrays.stream(folded.split("-")).allMatch(test);
  }

  private static boolean anyPart(String folded, Predicate<String> test) {
    return Arrays.stream(folded.split("-")).anyMatch(test);
  }

  private static boolean has(Map<String, Set<String>> groups, String group, String word) {
    return groups.getOrDefault(group, Set.of()).contains(word);
  }

  private static List<String> files(String kind, String... origins) {
    return Arrays.stream(origins)
        .map(origin -> "/safety/names/" + kind + "-" + origin + ".txt")
        .toList();
  }

  private static Map<String, Set<String>> groups(String resource) {
    Map<String, Set<String>> groups = new HashMap<>();
    Set<String> group = new HashSet<>();
    for (String line : WordHashes.lines(resource)) {
      if (line.startsWith("[")) {
        group =
            groups.computeIfAbsent(line.substring(1, line.indexOf(']')), name -> new HashSet<>());
      } else if (!line.startsWith("#")) {
        for (String word : line.strip().split(" +")) {
          group.add(TextWords.fold(word));
        }
      }
    }
    return groups;
  }
}
