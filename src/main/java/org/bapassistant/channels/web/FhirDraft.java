package org.bapassistant.channels.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bapassistant.planning.ActionPlan;
import org.bapassistant.planning.PlanSession;
import org.bapassistant.planning.PlanSummary;
import org.bapassistant.planning.PlanWords;
import org.bapassistant.planning.Slot;

/**
 * A plan as drafts of FHIR R4 Goal and CarePlan for a chart to take over. The patient is a
 * placeholder that the chart fills in: the server knows none.
 *
 * @see <a href="https://hl7.org/fhir/R4/careplan.html">CarePlan in R4</a>
 */
final class FhirDraft {

  private static final String GOAL = "urn:uuid:6f1c1c2e-5d2b-4b5e-9a51-0d6c9f1b7a01";
  private static final String CARE_PLAN = "urn:uuid:6f1c1c2e-5d2b-4b5e-9a51-0d6c9f1b7a02";
  private static final Map<String, Object> PATIENT = Map.of("display", "patient of this chart");

  private FhirDraft() {}

  /** A Bundle of both. */
  static Map<String, Object> of(PlanSession session, PlanWords words) {
    ActionPlan plan = session.dialogue().plan();
    String summary = new PlanSummary(words, session.language()).of(session.dialogue());
    return object(
        "resourceType",
        "Bundle",
        "type",
        "collection",
        "entry",
        List.of(
            object("fullUrl", GOAL, "resource", goal(plan, summary)),
            object("fullUrl", CARE_PLAN, "resource", carePlan(plan))));
  }

  private static Map<String, Object> goal(ActionPlan plan, String summary) {
    Map<String, Object> goal =
        object(
            "resourceType",
            "Goal",
            "lifecycleStatus",
            "proposed",
            "description",
            Map.of("text", what(plan)),
            "subject",
            PATIENT);
    date(plan, Slot.START_DATE).ifPresent(date -> goal.put("startDate", date));
    date(plan, Slot.DATE)
        .or(() -> date(plan, Slot.REVIEW_DATE))
        .ifPresent(date -> goal.put("target", List.of(Map.of("dueDate", date))));
    goal.put("note", List.of(Map.of("text", summary.strip())));
    return goal;
  }

  private static Map<String, Object> carePlan(ActionPlan plan) {
    Map<String, Object> detail = object("status", "not-started", "description", what(plan));
    String schedule =
        Stream.of(Slot.WHEN, Slot.HOW_OFTEN, Slot.HOW_LONG, Slot.HOW_MUCH, Slot.WHERE)
            .flatMap(slot -> plan.slot(slot).stream())
            .collect(Collectors.joining(", "));
    if (!schedule.isEmpty()) {
      detail.put("scheduledString", schedule);
    }
    return object(
        "resourceType",
        "CarePlan",
        "status",
        "draft",
        "intent",
        "proposal",
        "subject",
        PATIENT,
        "goal",
        List.of(Map.of("reference", GOAL)),
        "activity",
        new ArrayList<>(List.of(Map.of("detail", detail))));
  }

  private static String what(ActionPlan plan) {
    return plan.slot(Slot.WHAT).orElse("-");
  }

  private static Optional<String> date(ActionPlan plan, Slot slot) {
    return plan.slot(slot).filter(value -> value.matches("\\d{4}-\\d{2}-\\d{2}"));
  }

  private static Map<String, Object> object(Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return object;
  }
}
