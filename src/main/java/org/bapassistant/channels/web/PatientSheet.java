package org.bapassistant.channels.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bapassistant.materials.PlanSheet;
import org.bapassistant.planning.ActionPlan;
import org.bapassistant.planning.PlanSession;
import org.bapassistant.planning.Slot;

/** A plan in words for the patient who made it. */
final class PatientSheet {

  private PatientSheet() {}

  static PlanSheet of(PlanSession session) {
    ResourceBundle words =
        ResourceBundle.getBundle(
            "web/messages",
            session.language().locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    ActionPlan plan = session.dialogue().plan();
    List<PlanSheet.Entry> lines = new ArrayList<>();
    Slot.READING.forEach(
        slot -> plan.slot(slot).ifPresent(value -> lines.add(line(words, slot.wireName(), value))));
    plan.barriers().forEach(barrier -> lines.add(line(words, "barrier", barrier)));
    plan.solutions().forEach(solution -> lines.add(line(words, "solution", solution)));
    checkIn(plan).ifPresent(value -> lines.add(line(words, "checkIn", value)));
    return new PlanSheet(
        session.language().tag(),
        words.getString("sheet.title"),
        lines,
        List.of(words.getString("sheet.days").split(" ")),
        words.getString("sheet.closing"));
  }

  private static PlanSheet.Entry line(ResourceBundle words, String key, String value) {
    return new PlanSheet.Entry(words.getString("sheet." + key), value);
  }

  private static Optional<String> checkIn(ActionPlan plan) {
    String agreed =
        Stream.of(Slot.WITH_WHOM, Slot.HOW, Slot.DATE)
            .flatMap(slot -> plan.slot(slot).stream())
            .collect(Collectors.joining(", "));
    return Optional.of(agreed).filter(text -> !text.isEmpty());
  }
}
