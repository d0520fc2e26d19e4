package org.bapassistant.channels.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bapassistant.answering.Citation;
import org.bapassistant.channels.ReplyJson.AlertJson;
import org.bapassistant.channels.ReplyJson.CitationJson;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.BapState;
import org.bapassistant.planning.ActionPlan;
import org.bapassistant.planning.ConfidenceRating;
import org.bapassistant.planning.Event;
import org.bapassistant.planning.Pace;
import org.bapassistant.planning.PlanDialogue;
import org.bapassistant.planning.PlanSession;
import org.bapassistant.planning.PlanSummary;
import org.bapassistant.planning.PlanWords;
import org.bapassistant.planning.Slot;
import org.jspecify.annotations.Nullable;

/**
 * A guided plan in the form of the API.
 *
 * @param ask what to ask because of the words of the plan, such as for a smaller amount
 * @param minutes how much time there is, 3, 5 or 10; absent when nobody counts
 * @param hint what to do at this step when time is that short
 * @param stepUpSuggested whether more support than a short plan may be due
 * @param before where the dialogue goes back to; only in {@code RESPOND}
 */
record PlanJson(
    String id,
    String state,
    @Nullable String before,
    @Nullable Integer minutes,
    @Nullable String hint,
    String prompt,
    List<String> say,
    List<String> listenFor,
    List<String> ask,
    List<MoveJson> moves,
    SlotsJson plan,
    String summary,
    List<CitationJson> citations,
    List<AlertJson> safety,
    List<String> masked,
    boolean stepUpSuggested,
    String language,
    String startedAt) {

  /** A move that is open. */
  record MoveJson(String event, String label, List<String> needs) {}

  /** Whom the patient checks in with, how and when. */
  record CheckInJson(@Nullable String withWhom, @Nullable String how, @Nullable String date) {}

  /** The plan so far. */
  record SlotsJson(
      @Nullable String what,
      @Nullable String where,
      @Nullable String when,
      @Nullable String howOften,
      @Nullable String howLong,
      @Nullable String howMuch,
      @Nullable String startDate,
      @Nullable String reviewDate,
      @Nullable String tellBack,
      List<Integer> confidence,
      List<String> barriers,
      List<String> solutions,
      @Nullable CheckInJson checkIn,
      String status) {

    static SlotsJson of(ActionPlan plan) {
      return new SlotsJson(
          value(plan, Slot.WHAT),
          value(plan, Slot.WHERE),
          value(plan, Slot.WHEN),
          value(plan, Slot.HOW_OFTEN),
          value(plan, Slot.HOW_LONG),
          value(plan, Slot.HOW_MUCH),
          value(plan, Slot.START_DATE),
          value(plan, Slot.REVIEW_DATE),
          plan.tellBack().orElse(null),
          plan.confidence().stream().map(ConfidenceRating::points).toList(),
          plan.barriers(),
          plan.solutions(),
          plan.slot(Slot.WITH_WHOM).isEmpty()
              ? null
              : new CheckInJson(
                  value(plan, Slot.WITH_WHOM), value(plan, Slot.HOW), value(plan, Slot.DATE)),
          plan.status().name());
    }

    private static @Nullable String value(ActionPlan plan, Slot slot) {
      return plan.slot(slot).orElse(null);
    }
  }

  static PlanJson of(
      PlanSession session,
      PlanWords words,
      List<Citation> citations,
      List<AlertJson> safety,
      List<String> masked) {
    PlanDialogue dialogue = session.dialogue();
    Language language = session.language();
    PlanWords.Step step = words.step(dialogue.state(), language);
    return new PlanJson(
        session.id(),
        dialogue.state().name(),
        dialogue.before().map(BapState::name).orElse(null),
        session.pace() == Pace.UNHURRIED ? null : session.pace().minutes(),
        words.hint(session.pace(), dialogue.state(), language).orElse(null),
        step.prompt(),
        say(dialogue, step, words, language),
        step.listenFor(),
        words.concerns(dialogue.plan(), language),
        dialogue.permitted().stream()
            .map(
                event ->
                    new MoveJson(
                        event.name(), words.label(event, language), needs(dialogue, event)))
            .toList(),
        SlotsJson.of(dialogue.plan()),
        new PlanSummary(words, language).of(dialogue),
        citations.stream().map(CitationJson::of).toList(),
        safety,
        masked,
        dialogue.suggestsStepUp(),
        language.tag(),
        session.startedAt().toString());
  }

  /** The next empty slot is asked for; a follow-up begins with what fits how it went. */
  private static List<String> say(
      PlanDialogue dialogue, PlanWords.Step step, PlanWords words, Language language) {
    List<String> say = new ArrayList<>();
    if (dialogue.state() == BapState.SMART_BUILD) {
      dialogue.plan().missing().stream()
          .findFirst()
          .ifPresent(slot -> say.add(words.question(slot, language)));
    }
    Optional<Event> outcome = dialogue.outcome();
    if (dialogue.state() == BapState.FOLLOWUP_NEXT) {
      outcome.flatMap(how -> words.outcome(how, language)).ifPresent(say::add);
    }
    say.addAll(step.say());
    return say;
  }

  private static List<String> needs(PlanDialogue dialogue, Event event) {
    return switch (event) {
      case RATED -> List.of("value");
      case SLOTS -> dialogue.plan().missing().stream().map(Slot::wireName).toList();
      case PLAN_CHANGED -> List.of("slots");
      case CHECK_IN_AGREED -> List.of("withWhom", "how", "date");
      default -> List.of();
    };
  }
}
