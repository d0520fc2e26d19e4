package org.bapassistant.channels.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationResult;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bapassistant.core.Language;
import org.bapassistant.knowledge.KnowledgeBaseReader;
import org.bapassistant.planning.ActionPlan;
import org.bapassistant.planning.Pace;
import org.bapassistant.planning.PlanDialogue;
import org.bapassistant.planning.PlanSession;
import org.bapassistant.planning.PlanWords;
import org.bapassistant.planning.Slot;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The drafts are what HAPI FHIR's validator takes for R4. */
class FhirDraftTest {

  private static final PlanWords WORDS =
      PlanWords.read(KnowledgeBaseReader.read(Path.of("knowledge-base")));

  private static FhirValidator validator;

  @BeforeAll
  static void readR4() {
    FhirContext r4 = FhirContext.forR4();
    validator =
        r4.newValidator()
            .registerValidatorModule(
                new FhirInstanceValidator(
                    new ValidationSupportChain(
                        new DefaultProfileValidationSupport(r4),
                        new CommonCodeSystemsTerminologyService(r4),
                        new InMemoryTerminologyServerValidationSupport(r4))));
  }

  @Test
  void aWholePlanIsValid() {
    assertThat(
            faults(
                Map.of(
                    Slot.WHAT, "walk round the block",
                    Slot.WHEN, "after lunch",
                    Slot.HOW_OFTEN, "3",
                    Slot.START_DATE, "2026-11-30",
                    Slot.REVIEW_DATE, "2026-12-14",
                    Slot.WITH_WHOM, "me",
                    Slot.DATE, "2026-12-07")))
        .isEmpty();
  }

  @Test
  void aPlanOfWhichLittleIsKnownIsValidToo() {
    assertThat(faults(Map.of())).isEmpty();
  }

  @Test
  void wordsThatAreNoDateStayOut() {
    assertThat(faults(Map.of(Slot.WHAT, "swim", Slot.START_DATE, "next Monday"))).isEmpty();
  }

  @Test
  void theValidatorSeesFaults() {
    assertThat(errors("{\"resourceType\":\"Goal\",\"lifecycleStatus\":\"dreamt\"}")).isNotEmpty();
  }

  private static List<String> faults(Map<Slot, String> slots) {
    PlanDialogue dialogue = PlanDialogue.followUp(ActionPlan.EMPTY.with(slots), 0);
    PlanSession session =
        new PlanSession(
            "p", 1, Language.EN, Pace.UNHURRIED, Instant.parse("2026-11-27T12:00:00Z"), dialogue);
    return errors(new JsonMapper().writeValueAsString(FhirDraft.of(session, WORDS)));
  }

  private static List<String> errors(String json) {
    ValidationResult result = validator.validateWithResult(json);
    return result.getMessages().stream()
        .filter(message -> message.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
        .map(SingleValidationMessage::getMessage)
        .toList();
  }
}
