package org.bapassistant.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bapassistant.core.ConversationId;
import org.bapassistant.core.Language;
import org.bapassistant.core.Utterance;
import org.bapassistant.planning.ActionPlan;
import org.bapassistant.planning.Event;
import org.bapassistant.planning.Move;
import org.bapassistant.planning.MoveOutcome;
import org.bapassistant.planning.Pace;
import org.bapassistant.planning.PlanDialogue;
import org.bapassistant.planning.PlanSession;
import org.bapassistant.planning.PlanStore;
import org.bapassistant.planning.PlanSummary;
import org.bapassistant.planning.PlanWords;
import org.bapassistant.planning.Slot;
import org.bapassistant.safety.Alert;
import org.bapassistant.safety.Screener;
import org.bapassistant.safety.Screening;
import org.bapassistant.slots.SlotReader;
import org.bapassistant.slots.SlotReading;
import org.springframework.stereotype.Component;

/**
 * The door to guided plans: every word typed is screened and masked before a plan sees it; an
 * emergency or crisis in it ends the planning.
 */
@Component
public class GuidedPlans {

  /** Where no text is kept for long, a plan under way still lives as long as a working day. */
  private static final Duration WORKING_DAY = Duration.ofHours(12);

  private static final SlotReading NOTHING = new SlotReading(Map.of(), Optional.empty());

  private static final Pattern PICKED =
      Pattern.compile("\\d{1,3}|20\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])");

  private final Screener screener;
  private final PlanStore store;
  private final PlanWords words;
  private final SlotReader slots;
  private final ReplyIds ids;
  private final PrivacyProperties privacy;
  private final Clock clock;

  GuidedPlans(
      Screener screener,
      PlanStore store,
      PlanWords words,
      SlotReader slots,
      ReplyIds ids,
      PrivacyProperties privacy,
      Clock clock) {
    this.screener = screener;
    this.store = store;
    this.words = words;
    this.slots = slots;
    this.ids = ids;
    this.privacy = privacy;
    this.clock = clock;
  }

  /** What came of a move. */
  public sealed interface Outcome {

    /**
     * The plan as it is now.
     *
     * @param safety what the screening of the words found
     * @param masked which kinds of identifiers were masked
     */
    record Moved(PlanSession session, List<Alert> safety, List<String> masked) implements Outcome {}

    /** The move is not open; says why and which are. */
    record Refused(String why, List<Event> permitted) implements Outcome {}

    /** Somebody moved this plan meanwhile; nothing was changed. */
    record MovedMeanwhile() implements Outcome {}
  }

  /** Begins a plan at a first visit. */
  public PlanSession first(Language language, Pace pace) {
    return begin(PlanDialogue.first(), language, pace);
  }

  /**
   * Begins a visit after an earlier plan.
   *
   * @param previous id of the earlier plan
   * @return empty when there is no such plan any more
   */
  public Optional<PlanSession> followUp(String previous, Language language, Pace pace) {
    return find(previous)
        .map(PlanSession::dialogue)
        .map(
            earlier ->
                begin(
                    PlanDialogue.followUp(earlier.plan(), earlier.course().deferrals()),
                    language,
                    pace));
  }

  /** Begins a visit after an earlier plan whose summary was pasted; it may be empty. */
  public PlanSession followUpOn(String pasted, Language language, Pace pace) {
    ActionPlan earlier =
        pasted.isBlank()
            ? ActionPlan.EMPTY
            : PlanSummary.read(screen(pasted, language).text(), words);
    return begin(PlanDialogue.followUp(earlier, 0), language, pace);
  }

  private PlanSession begin(PlanDialogue dialogue, Language language, Pace pace) {
    PlanSession session = new PlanSession(ids.next(), 1, language, pace, clock.instant(), dialogue);
    store.begin(session);
    return session;
  }

  /** The plan of an id. */
  public Optional<PlanSession> find(String id) {
    return store.find(id);
  }

  /** Makes a move with words as they were typed. */
  public Outcome move(PlanSession session, Move typed) {
    List<String> texts = texts(typed);
    if (texts.isEmpty()) {
      return keep(session, typed, List.of(), List.of());
    }
    if (!session.dialogue().permitted().contains(typed.event())) {
      return refused(session, typed);
    }
    Screening screening = screen(String.join("\n", texts), session.language());
    if (screening.leading().isPresent()) {
      return keep(session, Move.of(Event.FLAG), screening.alerts(), screening.masked());
    }
    return keep(session, masked(typed, screening), screening.alerts(), screening.masked());
  }

  /**
   * What a reply says of a plan: proposed, to be seen by the clinician before it counts.
   *
   * @param stopped the plan, when words of an emergency ended it
   * @param safety what the screening found
   */
  public record Read(SlotReading reading, Optional<PlanSession> stopped, List<Alert> safety) {}

  /** Reads what a patient said. Nothing of it is kept; what counts comes with a move. */
  public Read read(PlanSession session, String text) {
    Screening screening = screen(text, session.language());
    if (screening.leading().isPresent()) {
      return new Read(NOTHING, stopped(session), screening.alerts());
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    return new Read(
        slots.read(text, session.language(), today), Optional.empty(), screening.alerts());
  }

  private Optional<PlanSession> stopped(PlanSession session) {
    return keep(session, Move.of(Event.FLAG), List.of(), List.of()) instanceof Outcome.Moved moved
        ? Optional.of(moved.session())
        : find(session.id());
  }

  private Outcome keep(PlanSession session, Move move, List<Alert> alerts, List<String> masked) {
    return switch (session.dialogue().move(move)) {
      case MoveOutcome.Refused refused -> new Outcome.Refused(refused.why(), refused.permitted());
      case MoveOutcome.Moved moved -> {
        PlanSession next = session.after(moved.dialogue());
        yield store.keep(next)
            ? new Outcome.Moved(next, alerts, masked)
            : new Outcome.MovedMeanwhile();
      }
    };
  }

  private Outcome refused(PlanSession session, Move typed) {
    return keep(session, Move.of(typed.event()), List.of(), List.of());
  }

  private Screening screen(String text, Language language) {
    return screener.screen(
        new Utterance(text, new ConversationId(ids.next()), Optional.of(language)));
  }

  private static List<String> texts(Move move) {
    List<String> texts = new ArrayList<>();
    move.text().map(GuidedPlans::line).filter(t -> !t.isEmpty()).ifPresent(texts::add);
    Arrays.stream(Slot.values())
        .filter(slot -> isTyped(move, slot))
        .forEach(slot -> texts.add(value(move, slot)));
    return texts;
  }

  private static String value(Move move, Slot slot) {
    return line(move.slots().getOrDefault(slot, ""));
  }

  /** Numbers and dates picked from a calendar are no text that could name anybody. */
  private static boolean isTyped(Move move, Slot slot) {
    String value = value(move, slot);
    return !value.isEmpty() && !PICKED.matcher(value).matches();
  }

  private static String line(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** The move with masked words, in the order in which {@link #texts} took them. */
  private Move masked(Move typed, Screening screening) {
    List<String> lines = new ArrayList<>(Arrays.asList(screening.text().split("\n", -1)));
    if (lines.size() != texts(typed).size()) {
      throw new IllegalStateException("masking joined the lines of a move");
    }
    Optional<String> text =
        typed.text().map(GuidedPlans::line).map(t -> t.isEmpty() ? t : lines.removeFirst());
    Map<Slot, String> slots = new EnumMap<>(Slot.class);
    for (Slot slot : Slot.values()) {
      if (typed.slots().containsKey(slot)) {
        slots.put(slot, isTyped(typed, slot) ? lines.removeFirst() : value(typed, slot));
      }
    }
    return new Move(typed.event(), text.filter(t -> !t.isEmpty()), typed.value(), slots);
  }

  /** Deletes plans that are too old. */
  int forgetOld() {
    Duration kept = privacy.storeQuestions() ? privacy.retention() : WORKING_DAY;
    return store.forget(clock.instant().minus(kept));
  }
}
