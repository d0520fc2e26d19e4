package org.bapassistant.curation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.bapassistant.accounts.AuditLog;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.Card;
import org.bapassistant.knowledge.Fault;
import org.bapassistant.knowledge.Group;
import org.bapassistant.knowledge.KnowledgeBase;
import org.bapassistant.knowledge.KnowledgeBaseReader;
import org.bapassistant.knowledge.Library;
import org.bapassistant.knowledge.Lint;

/**
 * Where opinion leaders write cards. Draft, in review, published by a second person, retired; what
 * is published goes on answering while a later version is a draft.
 */
public class Desk {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final int LONGEST_ID = 60;
  private static final int LONGEST = 40_000;

  private final CuratedCards cards;
  private final Library library;
  private final AuditLog audit;
  private final boolean singleReviewer;
  private final Clock clock;

  Desk(
      CuratedCards cards,
      Library library,
      AuditLog audit,
      CurationProperties properties,
      Clock clock) {
    this.cards = cards;
    this.library = library;
    this.audit = audit;
    this.singleReviewer = properties.singleReviewer();
    this.clock = clock;
  }

  /** All cards written on site, latest change first. */
  public List<CuratedCard> all() {
    return cards.all();
  }

  /** A card in its latest version. */
  public Optional<CuratedCard> find(String id) {
    return cards.find(id);
  }

  /** All versions of a card, latest first. */
  public List<CuratedCard> versions(String id) {
    return cards.versions(id);
  }

  /**
   * Begins a card.
   *
   * @param content the card file; its {@code id} and {@code group} become the card's
   * @param questions how people ask for it
   */
  public Result draft(String actor, Language language, String content, List<String> questions) {
    Optional<Named> named = Named.in(content);
    if (named.isEmpty() || !ID.matcher(named.get().id()).matches()) {
      return faulty("field 'id' is missing or is not of small letters, digits and hyphens");
    }
    String id = named.get().id();
    if (id.length() > LONGEST_ID) {
      return faulty("field 'id' has more than " + LONGEST_ID + " characters");
    }
    CuratedCard card =
        new CuratedCard(
            id,
            language,
            named.get().group(),
            1,
            CuratedStatus.DRAFT,
            content,
            questions,
            actor,
            clock.instant(),
            Optional.empty());
    List<String> faults = faults(card, false);
    if (!faults.isEmpty()) {
      return new Result.Refused(new Refusal.Faulty(faults));
    }
    if (shipped(id)) {
      return faulty("the knowledge base has a card of this id; choose another");
    }
    if (!cards.add(card)) {
      return faulty("there is a card of this id on the desk; change that one or choose another id");
    }
    audit.record(actor, "card.draft", id);
    return new Result.Done(card);
  }

  /**
   * Writes the next version as a draft; what is published stays so.
   *
   * @param version the version that was read; another one in between refuses the change
   */
  public Result revise(
      String actor, String id, int version, String content, List<String> questions) {
    return change(
        actor,
        id,
        version,
        "card.revise",
        card -> {
          CuratedCard next = card.saying(content, questions, actor, clock.instant());
          List<String> faults = faults(next, false);
          boolean same =
              Named.in(content)
                  .filter(n -> n.id().equals(id) && n.group() == card.group())
                  .isPresent();
          if (!same) {
            return faulty("fields 'id' and 'group' stay as they are");
          }
          return faults.isEmpty()
              ? new Result.Done(next)
              : new Result.Refused(new Refusal.Faulty(faults));
        },
        false);
  }

  /** Hands a draft to review. */
  public Result submit(String actor, String id, int version) {
    return change(
        actor,
        id,
        version,
        "card.submit",
        card -> {
          List<String> faults = faults(card, true);
          return faults.isEmpty()
              ? new Result.Done(
                  card.with(CuratedStatus.IN_REVIEW, card.live(), card.author(), clock.instant()))
              : new Result.Refused(new Refusal.Faulty(faults));
        },
        false);
  }

  /**
   * Publishes a card: from then on it answers. A second person does it, unless the site says so.
   */
  public Result publish(String actor, String id, int version) {
    return change(
        actor,
        id,
        version,
        "card.publish",
        card -> {
          if (card.author().equals(actor) && !singleReviewer) {
            return refused(
                "a second person publishes what you wrote; ask a colleague to read it, or set"
                    + " assistant.curation.single-reviewer");
          }
          List<String> faults = faults(card, true);
          return faults.isEmpty()
              ? new Result.Done(
                  card.with(
                      CuratedStatus.PUBLISHED,
                      Optional.of(
                          new CuratedCard.Live(
                              ReviewStamp.on(card.content(), card.author(), actor, today()),
                              card.questions())),
                      card.author(),
                      clock.instant()))
              : new Result.Refused(new Refusal.Faulty(faults));
        },
        true);
  }

  /** Takes a card back: it no longer answers. */
  public Result retire(String actor, String id, int version) {
    return change(
        actor,
        id,
        version,
        "card.retire",
        card ->
            new Result.Done(
                card.with(CuratedStatus.RETIRED, Optional.empty(), card.author(), clock.instant())),
        true);
  }

  /** Makes an earlier version the latest one, as a draft. */
  public Result restore(String actor, String id, int version, int earlier) {
    return cards.versions(id).stream()
        .filter(old -> old.version() == earlier)
        .findFirst()
        .map(old -> revise(actor, id, version, old.content(), old.questions()))
        .orElseGet(() -> new Result.Refused(new Refusal.Unknown()));
  }

  /** All published cards of this site as files of a knowledge base, by path. */
  public SortedMap<String, String> export() {
    return new TreeMap<>(new PublishedFiles(cards).files());
  }

  private interface Step {
    Result take(CuratedCard card);
  }

  private Result change(
      String actor, String id, int version, String action, Step step, boolean live) {
    Optional<CuratedCard> found = cards.find(id);
    if (found.isEmpty()) {
      return new Result.Refused(new Refusal.Unknown());
    }
    if (found.get().version() != version) {
      return new Result.Refused(new Refusal.ChangedMeanwhile(found.get()));
    }
    return switch (step.take(found.get())) {
      case Result.Refused refused -> refused;
      case Result.Done done -> {
        if (!cards.change(done.card(), live)) {
          yield new Result.Refused(
              new Refusal.ChangedMeanwhile(cards.find(id).orElse(found.get())));
        }
        audit.record(actor, action, id + " " + done.card().version());
        if (live) {
          library.look();
        }
        yield done;
      }
    };
  }

  /**
   * What is wrong with a card.
   *
   * @param strict whether everything is checked that a published card must have, or only what makes
   *     it unreadable
   */
  private List<String> faults(CuratedCard card, boolean strict) {
    if (card.content().length() > LONGEST
        || String.join("\n", card.questions()).length() > LONGEST) {
      return List.of("the card or its questions are longer than " + LONGEST + " characters");
    }
    Map<String, String> files = new TreeMap<>();
    files.put(card.file(), ReviewStamp.on(card.content(), card.author(), card.author(), today()));
    files.put(PublishedFiles.askedFile(card), PublishedFiles.asked(card.id(), card.questions()));
    KnowledgeBase alone = KnowledgeBaseReader.parse(files);
    List<String> faults = new ArrayList<>(alone.faults().stream().map(Fault::message).toList());
    if (strict && faults.isEmpty()) {
      faults.addAll(strictly(alone));
    }
    return faults;
  }

  private List<String> strictly(KnowledgeBase alone) {
    List<String> faults = new ArrayList<>();
    if (alone.cards().stream().anyMatch(card -> card.wordings().isEmpty())) {
      faults.add("no question is given; write how colleagues ask for it");
    }
    faults.addAll(
        Lint.check(alone.citing(library.current().sources()), today()).stream()
            .map(Fault::message)
            .toList());
    return faults;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private boolean shipped(String id) {
    KnowledgeBase current = library.current();
    return current.cards().stream()
        .filter(card -> !current.isFromSite(card))
        .map(Card::id)
        .anyMatch(id::equals);
  }

  private static Result faulty(String fault) {
    return new Result.Refused(new Refusal.Faulty(List.of(fault)));
  }

  private static Result refused(String why) {
    return new Result.Refused(new Refusal.NotAllowed(why));
  }

  /** What a card file calls itself. */
  private record Named(String id, Group group) {

    private static final Pattern FIELD = Pattern.compile("(?m)^(id|group):\\s*(\\S+)\\s*$");

    static Optional<Named> in(String content) {
      Map<String, String> fields = new TreeMap<>();
      FIELD
          .matcher(content)
          .results()
          .forEach(field -> fields.putIfAbsent(field.group(1), field.group(2)));
      UnaryOperator<String> bare = value -> value.replaceAll("^[\"']|[\"']$", "");
      return Optional.ofNullable(fields.get("group"))
          .map(bare)
          .flatMap(Group::of)
          .flatMap(
              group ->
                  Optional.ofNullable(fields.get("id")).map(bare).map(id -> new Named(id, group)));
    }
  }
}
