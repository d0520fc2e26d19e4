package org.bapassistant.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bapassistant.core.Language;

/** The rules of {@code docs/cards.md} that reading alone does not show. */
public final class Lint {

  /** The most words that a clinician can take in before speaking. */
  static final int SAY_WORDS = 60;

  /** The same in French, which takes about a fifth more words. */
  static final int SAY_WORDS_FRENCH = 72;

  /** Two cards that share more than this are one card, or one of them is not finished. */
  static final double MOST_ALIKE = 0.7;

  private Lint() {}

  /**
   * Every fault of a knowledge base, those found while reading included.
   *
   * @param today the day on which reviews are due or not
   * @return faults by file and line; empty when all is well
   */
  public static SortedSet<Fault> check(KnowledgeBase knowledgeBase, LocalDate today) {
    SortedSet<Fault> faults = new TreeSet<>(knowledgeBase.faults());
    HarmPhrases harm = HarmPhrases.load();
    Map<String, String> fileOfId = new HashMap<>();
    Map<String, String> cardOfWording = new HashMap<>();
    for (Card card : knowledgeBase.cards()) {
      List<String> wrong = new ArrayList<>();
      checkName(card, wrong);
      checkSources(card, knowledgeBase, wrong);
      checkSayThis(card, wrong);
      checkReview(card, today, wrong);
      checkBarriers(card, wrong);
      checkHarm(card, harm, wrong);
      String twin = fileOfId.putIfAbsent(card.language() + card.id(), card.file());
      if (twin != null) {
        wrong.add("id stands in " + twin + " already; give one of them another id");
      }
      checkWordings(card, cardOfWording, wrong);
      if (card.language() == Language.FR) {
        wrong.addAll(Pairing.faults(knowledgeBase, card));
      }
      wrong.forEach(message -> faults.add(new Fault(card.file(), 1, message)));
    }
    for (CardSimilarity.Pair pair : CardSimilarity.above(MOST_ALIKE, knowledgeBase.cards())) {
      faults.add(
          new Fault(
              pair.second().file(),
              1,
              String.format(
                  Locale.ROOT,
                  "says almost the same as %s (%.2f; %.2f at the most): join them or set them apart",
                  pair.first().file(),
                  pair.cosine(),
                  MOST_ALIKE)));
    }
    return faults;
  }

  /** The first phrase of the harm list that stands in a text, if any. */
  public static Optional<String> harmIn(String text) {
    return HarmPhrases.load().in(text);
  }

  private static void checkName(Card card, List<String> wrong) {
    String expected =
        card.group().wireName() + "/" + card.id() + "." + card.language().tag() + ".md";
    if (!card.file().equals(expected)) {
      wrong.add("file should be " + expected + ", after the card's group, id and language");
    }
    if (!card.topics().contains(card.id())) {
      wrong.add("field 'topics' does not name the card's own topic " + card.id());
    }
    if (card.title().length() > 80) {
      wrong.add("field 'title' has " + card.title().length() + " characters; 80 at the most");
    }
  }

  private static void checkSources(Card card, KnowledgeBase knowledgeBase, List<String> wrong) {
    Set<String> cited = new HashSet<>();
    card.sections()
        .forEach(section -> section.statements().forEach(s -> cited.addAll(s.sources())));
    for (String key : card.sources()) {
      if (!knowledgeBase.sources().containsKey(key)) {
        wrong.add("source " + key + " is not in sources.yaml");
      }
      if (!cited.contains(key)) {
        wrong.add("source " + key + " is listed and no sentence cites it");
      }
    }
    cited.stream()
        .filter(key -> !card.sources().contains(key))
        .forEach(key -> wrong.add("source " + key + " is cited and not listed in field 'sources'"));
  }

  private static void checkSayThis(Card card, List<String> wrong) {
    List<String> phrases = card.statements(SectionKind.SAY_THIS);
    int words = phrases.stream().mapToInt(phrase -> phrase.split("\\s+").length).sum();
    int most = card.language() == Language.FR ? SAY_WORDS_FRENCH : SAY_WORDS;
    if (words > most) {
      wrong.add("'Say this' has " + words + " words; " + most + " at the most");
    }
    if (phrases.size() < 2 || phrases.size() > 3) {
      wrong.add("'Say this' has " + phrases.size() + " phrases; write two or three");
    }
  }

  private static void checkReview(Card card, LocalDate today, List<String> wrong) {
    if (!card.review().due().isAfter(card.review().on())) {
      wrong.add("field 'review_due' is not after 'reviewed_on'");
    } else if (today.isAfter(card.review().due())) {
      wrong.add(
          "review was due on " + card.review().due() + "; read the card again and set new dates");
    }
  }

  private static void checkBarriers(Card card, List<String> wrong) {
    boolean mapped = !card.domains().isEmpty() && !card.techniques().isEmpty();
    if (card.group() == Group.KT && !mapped) {
      wrong.add("fields 'tdf' and 'bct' are missing; a kt card names barrier and technique");
    }
  }

  private static void checkHarm(Card card, HarmPhrases harm, List<String> wrong) {
    for (Section section : card.sections()) {
      if (section.kind() != SectionKind.AVOID) {
        harm.in(section.text())
            .ifPresent(
                phrase ->
                    wrong.add(
                        "'"
                            + phrase
                            + "' stands in '"
                            + section.kind().heading()
                            + "'; it can harm, so it may stand under 'Avoid' only"));
      }
    }
  }

  private static void checkWordings(
      Card card, Map<String, String> cardOfWording, List<String> wrong) {
    for (Wording wording : card.wordings()) {
      String other =
          cardOfWording.putIfAbsent(
              card.language() + wording.text().toLowerCase(Locale.ROOT), card.id());
      if (other != null) {
        wrong.add("a line of its .asked.md stands twice, here and in " + other + ": keep it once");
      }
    }
  }
}
