package org.bapassistant.grounding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the cards that a sentence cites say, statement by statement.
 *
 * @param titles the stems of their titles
 * @param statements what they say, titles included
 * @param avoid what they say to avoid
 * @param sourceWords the words of what they rest on, as they are written and in lower case
 * @param context what the clinician asked, in stems: words that may be taken up, but support no
 *     claim
 */
record Cited(
    Set<String> titles,
    List<Statement> statements,
    List<Statement> avoid,
    Set<String> sourceWords,
    Set<String> context) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");
  private static final Pattern END = Pattern.compile("(?<=[.;!?])\\s+");

  static Cited of(List<Evidence> cited, String context, WordLists lists) {
    List<Statement> statements = new ArrayList<>();
    List<Statement> avoid = new ArrayList<>();
    Set<String> sources = new HashSet<>();
    for (Evidence evidence : cited) {
      statements.add(Statement.of(evidence.title(), false, false, lists));
      evidence.say().forEach(text -> statements.add(Statement.of(text, false, false, lists)));
      evidence.statements().forEach(text -> parts(text, false, lists, statements));
      evidence.avoid().forEach(text -> parts(text, true, lists, avoid));
      evidence.sourceLabels().forEach(label -> sources.addAll(words(label)));
    }
    Set<String> asked = new HashSet<>();
    Tokens.of(context, lists).forEach(token -> asked.add(token.stem()));
    Set<String> titles = new HashSet<>();
    cited.forEach(
        evidence -> Tokens.of(evidence.title(), lists).forEach(token -> titles.add(token.stem())));
    return new Cited(
        Set.copyOf(titles),
        List.copyOf(statements),
        List.copyOf(avoid),
        Set.copyOf(sources),
        Set.copyOf(asked));
  }

  /** The words of a text, as they are written and in lower case. */
  static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .forEach(
            word -> {
              words.add(word);
              words.add(word.toLowerCase(Locale.ROOT));
            });
    return words;
  }

  private static void parts(
      String text, boolean avoid, WordLists lists, List<Statement> statements) {
    String[] parts = END.split(text);
    boolean compound = parts.length > 1;
    statements.add(Statement.of(text, avoid, compound, lists));
    if (compound) {
      for (String part : parts) {
        statements.add(Statement.of(part, avoid, false, lists));
      }
    }
  }

  /** Whether any statement has a word of the same or a like meaning. */
  boolean says(Token token, WordLists lists) {
    return statements.stream().anyMatch(statement -> has(statement, token, lists));
  }

  /** Whether a statement has a word of the same or a like meaning. */
  static boolean has(Statement statement, Token token, WordLists lists) {
    return lists.alike(token.stem()).stream().anyMatch(statement.stems()::contains);
  }

  /** The token of a statement that stands for a word: the same first, then one of like meaning. */
  static Optional<Token> counterpart(Statement statement, Token token, WordLists lists) {
    Set<String> alike = lists.alike(token.stem());
    return statement.tokens().stream()
        .filter(other -> other.stem().equals(token.stem()))
        .findFirst()
        .or(
            () ->
                statement.tokens().stream()
                    .filter(other -> alike.contains(other.stem()))
                    .findFirst());
  }
}
