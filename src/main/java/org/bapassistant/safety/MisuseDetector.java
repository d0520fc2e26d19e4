package org.bapassistant.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bapassistant.core.Language;

/**
 * Finds the parts of a message that try to steer the assistant, and what remains without them.
 * Keeps no text.
 */
final class MisuseDetector {

  private static final Pattern TURN =
      Pattern.compile("[,:;–—]\\s+|\\b(?:and|then|et|puis)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern ASKS =
      Pattern.compile(
          "(?is)\\W*(?:(?:and|then|so|et|puis|alors|also)\\W+)*(?:(?:tell|show|explain|dis|explique)(?:[ -](?:me|moi))?\\W+)?"
              + "(?:how|what|when|which|why|where|who|can|could|should|do|does|is|are|may|comment|que|qu|quoi|quand|quels?|quelles?|pourquoi|combien|est|dois|puis|peut)\\b.*");

  /** Who is spoken of, where a clinical matter begins. */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?iu)(?:he|she|they|(?:my |the )?(?:patient|client)|pt|il|elle|ils|elles|(?:mon|ma|le|la) (?:patiente?|cliente?))\\b");

  /** A head with fewer words that mean something is no question. */
  private static final int LEAST_WORDS = 3;

  /** A piece of a sentence with fewer is a torn-off end. */
  private static final int LEAST_IN_PIECE = 4;

  private final MisuseRules rules;
  private final MisuseSight sight;

  MisuseDetector(MisuseRules rules) {
    this.rules = rules;
    this.sight = new MisuseSight(rules);
  }

  /**
   * What a message tries; nothing for ordinary messages.
   *
   * @param message identifiers masked, seen through {@link Disguises#plain}
   */
  Optional<Misuse> find(String message, Language language) {
    Reading reading = new Reading(false);
    Parts.of(message).forEach(reading::read);
    return reading.worst().map(rule -> misuse(rule, reading.rest(), language));
  }

  /** The text of a document without the sentences that speak to an assistant. */
  String without(String text, String mark) {
    Reading reading = new Reading(true);
    StringBuilder rest = new StringBuilder();
    for (Parts.Part part : Parts.of(Disguises.plain(text))) {
      int found = reading.found.size();
      reading.read(part);
      rest.append(reading.found.size() == found ? part.text() : mark + " ");
    }
    return reading.found.isEmpty() ? text : rest.toString().strip();
  }

  private Misuse misuse(MisuseRules.Rule rule, String rest, Language language) {
    return new Misuse(
        rule.kind(),
        Optional.of(rest).filter(this::isWorthAnswering),
        rules.limit(rule, language),
        rules.note(language),
        rule.card(),
        rule.offer());
  }

  private boolean isWorthAnswering(String rest) {
    return asks(rest) ? meaningful(rest) >= 2 : meaningful(rest) >= LEAST_WORDS;
  }

  private static boolean asks(String text) {
    return text.strip().endsWith("?") || ASKS.matcher(text).matches();
  }

  /** The words that are neither small nor polite. */
  private int meaningful(String text) {
    Words words = Words.of(text);
    Set<String> small = rules.small();
    Set<String> filler = rules.filler();
    int count = 0;
    for (int i = 0; i < words.size(); i++) {
      String word = words.text(i);
      count += word.length() < 2 || small.contains(word) || filler.contains(word) ? 0 : 1;
    }
    return count;
  }

  /** One message, part by part. */
  private final class Reading {

    private final boolean firmOnly;
    private final List<MisuseRules.Rule> found = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final PartNames names = new PartNames();
    private String openQuote = "";

    Reading(boolean firmOnly) {
      this.firmOnly = firmOnly;
    }

    void read(Parts.Part part) {
      switch (part.kind()) {
        case MARKS -> found.add(sight.marker());
        case BRACKETS -> brackets(part.text());
        case SENTENCE -> sentence(part.text());
      }
    }

    private void brackets(String text) {
      String inside = text.replaceAll("[\\[\\]{}]", " ").strip();
      List<Parts.Part> parts = Parts.of(inside);
      Optional<MisuseSight.Found> one =
          parts.stream().flatMap(p -> sight.find(p.text(), firmOnly).stream()).findFirst();
      one.ifPresentOrElse(f -> found.add(f.rule()), () -> kept.add(text.strip()));
    }

    private void sentence(String text) {
      if (!openQuote.isEmpty()) {
        closeQuote(text);
        return;
      }
      String rest = names.areIn(text) && !asks(text) ? "" : rest(text, 0);
      if (asks(rest) || meaningful(rest) >= LEAST_WORDS || rest.strip().equals(text.strip())) {
        kept.add(rest.strip());
      }
    }

    /** What is quoted for the assistant to say goes with the order to say it. */
    private void closeQuote(String text) {
      Matcher closing = Quotes.closing(openQuote).matcher(text);
      if (closing.find()) {
        openQuote = "";
        if (closing.end() < text.length()) {
          sentence(text.substring(closing.end()));
        }
      }
    }

    private String rest(String text, int depth) {
      Optional<MisuseSight.Found> one = sight.find(text, firmOnly);
      if (one.isEmpty() || depth > 3) {
        return text;
      }
      MisuseSight.Found at = one.get();
      found.add(at.rule());
      openQuote = Quotes.leftOpen(text.substring(at.from()));
      names.look(text);
      String head = head(text.substring(0, at.from()), depth);
      Matcher turn = TURN.matcher(text);
      String tail = turn.find(at.to()) && !at.whole() ? text.substring(turn.start()) : "";
      String bare = tail.replaceAll("(?i)^(?:\\W|(?:and|then|et|puis)\\b)+", "");
      boolean endsHere = openQuote.isEmpty();
      return (at.whole() ? "" : head)
          + (endsHere && (asks(bare) || SUBJECT.matcher(bare).lookingAt())
              ? " " + rest(bare, depth + 1)
              : "");
    }

    private String head(String text, int depth) {
      String head =
          text.replaceAll(
              "(?i)[\\s,:;–—]*(?:\\b(?:and|then|so|et|puis|but|mais)\\b)?[\\s,:;–—'\"“«(]*$", "");
      return asks(head) && meaningful(head) >= 2 || meaningful(head) >= LEAST_IN_PIECE
          ? rest(head, depth + 1)
          : "";
    }

    Optional<MisuseRules.Rule> worst() {
      return found.stream().min((a, b) -> Integer.compare(order(a), order(b)));
    }

    private int order(MisuseRules.Rule rule) {
      return rules.rules().indexOf(rule);
    }

    String rest() {
      return String.join(" ", kept).strip();
    }
  }
}
