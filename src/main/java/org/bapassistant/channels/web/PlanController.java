package org.bapassistant.channels.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bapassistant.answering.Answerer;
import org.bapassistant.answering.Citation;
import org.bapassistant.channels.ReplyJson.AlertJson;
import org.bapassistant.conversation.GuidedPlans;
import org.bapassistant.core.Language;
import org.bapassistant.materials.Paper;
import org.bapassistant.planning.Event;
import org.bapassistant.planning.Move;
import org.bapassistant.planning.Pace;
import org.bapassistant.planning.PlanSession;
import org.bapassistant.planning.PlanSummary;
import org.bapassistant.planning.PlanWords;
import org.bapassistant.planning.Slot;
import org.bapassistant.safety.Alert;
import org.bapassistant.slots.SlotReading.Found;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Guided plans over HTTP. */
@RestController
@RequestMapping("/api/v1/plans")
class PlanController {

  private final GuidedPlans plans;
  private final PlanWords words;
  private final Answerer answerer;

  PlanController(GuidedPlans plans, PlanWords words, Answerer answerer) {
    this.plans = plans;
    this.words = words;
    this.answerer = answerer;
  }

  /**
   * How a plan begins.
   *
   * @param minutes how much time there is: 3, 5 or 10; leave it out when nobody counts
   */
  record BeginJson(
      @Nullable String visit,
      @Nullable String previous,
      @Nullable String pasted,
      @Nullable String language,
      @Nullable Integer minutes) {}

  /** A move as clients send it. */
  record MoveJson(
      @Nullable String event,
      @Nullable String text,
      @Nullable Integer value,
      @Nullable Map<String, @Nullable String> slots) {}

  @Operation(summary = "Begin a guided plan: a first visit, or a follow-up on an earlier plan")
  @PostMapping
  ResponseEntity<PlanJson> begin(@RequestBody BeginJson begin) {
    Language language = language(begin.language());
    Pace pace = pace(begin.minutes());
    PlanSession session =
        switch (Optional.ofNullable(begin.visit()).orElse("first")) {
          case "first" -> plans.first(language, pace);
          case "follow-up" -> followUp(begin, language, pace);
          default -> throw new BadRequest("visit is 'first' or 'follow-up'");
        };
    return ResponseEntity.created(URI.create("/api/v1/plans/" + session.id()))
        .body(json(session, List.of(), List.of()));
  }

  @Operation(summary = "Make a move; one that is not open now is refused with those that are")
  @PostMapping("/{id}/moves")
  PlanJson move(@PathVariable String id, @RequestBody MoveJson move) {
    return switch (plans.move(found(id), move(move))) {
      case GuidedPlans.Outcome.Moved moved -> json(moved.session(), moved.safety(), moved.masked());
      case GuidedPlans.Outcome.Refused refused ->
          throw new MoveRefused(refused.why(), refused.permitted());
      case GuidedPlans.Outcome.MovedMeanwhile meanwhile ->
          throw new MoveRefused(
              "this plan was moved meanwhile; read it again and go on from there", List.of());
    };
  }

  /** What a patient said. */
  record SaidJson(@Nullable String text) {}

  /** What was read of it; {@code plan} only when words of an emergency ended the planning. */
  record ReadJson(Map<String, Found> slots, @Nullable Found confidence, @Nullable PlanJson plan) {}

  @Operation(summary = "Read what a patient said into slots; proposed, nothing is kept")
  @PostMapping("/{id}/reading")
  ReadJson read(@PathVariable String id, @RequestBody SaidJson said) {
    GuidedPlans.Read read =
        plans.read(
            found(id),
            Optional.ofNullable(said.text())
                .orElseThrow(() -> new BadRequest("field 'text' is missing")));
    Map<String, Found> slots = new LinkedHashMap<>();
    read.reading().slots().forEach((slot, value) -> slots.put(slot.wireName(), value));
    return new ReadJson(
        slots,
        read.reading().confidence().orElse(null),
        read.stopped().map(plan -> json(plan, read.safety(), List.of())).orElse(null));
  }

  @Operation(summary = "A guided plan as it was left")
  @GetMapping("/{id}")
  PlanJson plan(@PathVariable String id) {
    return json(found(id), List.of(), List.of());
  }

  @Operation(summary = "The plan as plain text for the chart; holds no identifiers")
  @GetMapping(value = "/{id}/summary.txt", produces = "text/plain;charset=UTF-8")
  String summary(@PathVariable String id) {
    PlanSession session = found(id);
    return new PlanSummary(words, session.language()).of(session.dialogue());
  }

  @Operation(summary = "The plan for the patient to take home, on paper 'letter' or 'a4'")
  @GetMapping("/{id}/summary.pdf")
  ResponseEntity<byte[]> sheet(
      @PathVariable String id, @RequestParam(defaultValue = "letter") String paper) {
    Paper chosen = Paper.of(paper).orElseThrow(() -> new BadRequest("paper is 'letter' or 'a4'"));
    PlanSession session = found(id);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename("plan.pdf").build().toString())
        .body(PatientSheet.of(session).pdf(chosen));
  }

  @Operation(summary = "A draft of FHIR R4 Goal and CarePlan, in a Bundle")
  @GetMapping(value = "/{id}/fhir", produces = "application/fhir+json")
  ResponseEntity<Object> fhir(@PathVariable String id) {
    PlanSession session = found(id);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/fhir+json"))
        .body(FhirDraft.of(session, words));
  }

  private PlanSession followUp(BeginJson begin, Language language, Pace pace) {
    if (begin.previous() == null) {
      return plans.followUpOn(Optional.ofNullable(begin.pasted()).orElse(""), language, pace);
    }
    return plans
        .followUp(begin.previous(), language, pace)
        .orElseThrow(
            () ->
                new NotFound(
                    "there is no earlier plan of this id; paste its summary as 'pasted', or leave"
                        + " 'previous' out"));
  }

  private PlanSession found(String id) {
    return plans
        .find(id)
        .orElseThrow(
            () -> new NotFound("there is no plan of this id; begin one with POST /api/v1/plans"));
  }

  private static Move move(MoveJson move) {
    Map<Slot, String> slots = new EnumMap<>(Slot.class);
    if (move.slots() != null) {
      move.slots()
          .forEach(
              (name, value) ->
                  Slot.of(name)
                      .ifPresent(slot -> slots.put(slot, Optional.ofNullable(value).orElse(""))));
    }
    if (move.value() != null && (move.value() < 0 || move.value() > 10)) {
      throw new BadRequest("value is 0..10");
    }
    return new Move(
        event(move.event()),
        Optional.ofNullable(move.text()),
        Optional.ofNullable(move.value()),
        slots);
  }

  private static Event event(@Nullable String name) {
    for (Event event : Event.values()) {
      if (event.name().equals(name)) {
        return event;
      }
    }
    throw new BadRequest(
        "event is none of the dialogue; the plan's 'moves' lists those that are open");
  }

  private static Language language(@Nullable String tag) {
    return tag == null
        ? Language.EN
        : Language.ofTag(tag).orElseThrow(() -> new BadRequest("language is 'en' or 'fr'"));
  }

  private static Pace pace(@Nullable Integer minutes) {
    return Pace.of(Optional.ofNullable(minutes).orElse(0))
        .orElseThrow(() -> new BadRequest("minutes is 3, 5 or 10, or left out"));
  }

  private PlanJson json(PlanSession session, List<Alert> safety, List<String> masked) {
    List<Citation> citations = new ArrayList<>();
    for (String card : words.step(session.dialogue().state(), session.language()).cards()) {
      answerer.cite(card, session.language()).stream()
          .map(citation -> citation.numbered(citations.size() + 1))
          .forEach(citations::add);
    }
    return PlanJson.of(
        session, words, citations, safety.stream().map(AlertJson::of).toList(), masked);
  }
}
