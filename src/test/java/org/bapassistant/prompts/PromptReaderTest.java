package org.bapassistant.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PromptReaderTest {

  @Test
  void everyPromptOfTheProductIsInOrder() {
    PromptReader reader = new PromptReader();
    Map<String, Prompt> prompts = reader.read(PromptFiles.read(Path.of("prompts")));
    assertThat(reader.faults()).isEmpty();
    assertThat(prompts)
        .containsOnlyKeys("answering/answer", "answering/follow-up", "answering/system");
  }

  @Test
  void theCopyInsideTheJarIsTheSame() {
    assertThat(PromptFiles.read(Path.of("no-such-folder")))
        .isEqualTo(PromptFiles.read(Path.of("prompts")));
  }

  @Test
  void theNewestVersionIsUsed() {
    assertThat(read("a/b/v9.md", prompt("[x]", "nine {x}"), "a/b/v10.md", prompt("[x]", "ten {x}")))
        .extractingByKey("a/b")
        .extracting(Prompt::version)
        .isEqualTo(10);
  }

  @Test
  void aGapThatIsNotDeclaredIsAFault() {
    assertThat(fault(prompt("[x]", "{x} and {y}"))).contains("has a gap {y}");
  }

  @Test
  void aDeclaredGapThatIsNotInTheTextIsAFault() {
    assertThat(fault(prompt("[x, y]", "only {x}"))).contains("declares {y}");
  }

  @Test
  void aPromptWithoutItsPurposeIsAFault() {
    assertThat(fault(prompt("[x]", "{x}").replace("purpose: p", "other: p")))
        .contains("'purpose' is missing");
  }

  private static String fault(String content) {
    PromptReader reader = new PromptReader();
    reader.read(new TreeMap<>(Map.of("a/b/v1.md", content)));
    assertThat(reader.faults()).hasSize(1);
    return reader.faults().getFirst().toString();
  }

  private static Map<String, Prompt> read(String one, String first, String other, String second) {
    return new PromptReader().read(new TreeMap<>(Map.of(one, first, other, second)));
  }

  private static String prompt(String placeholders, String text) {
    return """
        ---
        purpose: p
        placeholders: %s
        output: o
        evaluation: e
        decision: d
        ---

        %s
        """
        .formatted(placeholders, text);
  }
}
