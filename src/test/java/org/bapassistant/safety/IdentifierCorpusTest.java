package org.bapassistant.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds the masking to what it reached on the project's own, invented messages. */
class IdentifierCorpusTest {

  @Test
  void nearlyAllIdentifiersAreMaskedAndNearlyAllLookAlikesStay() throws Exception {
    IdentifierMeasure.Figures figures =
        IdentifierMeasure.figures(Path.of("src/test/resources/safety/identifiers-a.jsonl"));
    assertThat(figures.found()).isGreaterThanOrEqualTo(0.97);
    assertThat(figures.characters()).isGreaterThanOrEqualTo(0.97);
    assertThat(figures.changed()).isLessThanOrEqualTo(0.05);
  }
}
