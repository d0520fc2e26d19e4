package org.bapassistant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

  private final ApplicationModules modules = ApplicationModules.of(BapAssistant.class);

  @Test
  void modulesTouchOnlyWhatTheyDeclare() {
    modules.verify();
  }

  @Test
  void everyModuleIsSeen() {
    assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
        .contains(
            "core",
            "knowledge",
            "materials",
            "retrieval",
            "documents",
            "safety",
            "answering",
            "conversation",
            "channels",
            "talk");
  }

  @Test
  void theGraphIsDrawn() {
    new Documenter(modules).writeModulesAsPlantUml();
  }
}
