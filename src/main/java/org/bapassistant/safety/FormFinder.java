package org.bapassistant.safety;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds one kind of identifier by a pattern. The pattern must be linear: every repeat is bounded or
 * cannot overlap its neighbour. The group {@code id} is the identifier where the pattern has one,
 * else the whole match.
 */
final class FormFinder implements IdentifierFinder {

  private final IdentifierKind kind;
  private final Pattern pattern;
  private final boolean grouped;
  private final BiPredicate<MatchResult, String> accepts;

  private FormFinder(
      IdentifierKind kind, String pattern, BiPredicate<MatchResult, String> accepts) {
    this.kind = kind;
    this.pattern = Pattern.compile(pattern, Pattern.UNICODE_CASE);
    this.grouped = pattern.contains("(?<id>");
    this.accepts = accepts;
  }

  static FormFinder of(IdentifierKind kind, String pattern) {
    return new FormFinder(kind, pattern, (match, text) -> true);
  }

  /**
   * @param accepts sees the match and the whole text; what it refuses is no identifier
   */
  static FormFinder checked(
      IdentifierKind kind, String pattern, BiPredicate<MatchResult, String> accepts) {
    return new FormFinder(kind, pattern, accepts);
  }

  @Override
  public List<Identifier> find(PlainText reading) {
    List<Identifier> found = new ArrayList<>();
    String text = reading.text();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (accepts.test(matcher, text)) {
        found.add(
            grouped
                ? new Identifier(matcher.start("id"), matcher.end("id"), kind)
                : new Identifier(matcher.start(), matcher.end(), kind));
      }
    }
    return found;
  }

  /** Several finders as one; where two find the same characters, the earlier finder is right. */
  static IdentifierFinder inTurn(List<? extends IdentifierFinder> finders) {
    return reading -> {
      List<Identifier> all = new ArrayList<>();
      BitSet taken = new BitSet();
      for (IdentifierFinder finder : finders) {
        for (Identifier identifier : finder.find(reading)) {
          int next = taken.nextSetBit(identifier.start());
          if (next < 0 || next >= identifier.end()) {
            taken.set(identifier.start(), identifier.end());
            all.add(identifier);
          }
        }
      }
      all.sort(Comparator.comparingInt(Identifier::start));
      return all;
    };
  }
}
