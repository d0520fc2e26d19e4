package org.bapassistant.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.bapassistant.answering.GroundingMeasure.Judged;
import org.bapassistant.grounding.SentenceVerifier;
import org.bapassistant.knowledge.KnowledgeBaseReader;
import org.junit.jupiter.api.Test;

/**
 * On the sentences that the checks were developed with; unseen ones stand in docs/evaluation.md.
 */
class GroundingTest {

  private static final double CAUGHT = 0.95;
  private static final double DROPPED = 0.05;

  private final GroundingMeasure measure =
      new GroundingMeasure(
          new SentenceVerifier(), KnowledgeBaseReader.read(Path.of("knowledge-base")));

  @Test
  void plantedSentencesAreCaught() throws IOException {
    List<Judged> planted = judged(false);
    assertThat(planted.stream().filter(Judged::isRight).count())
        .isGreaterThanOrEqualTo((long) Math.ceil(CAUGHT * planted.size()));
  }

  @Test
  void supportedSentencesAreShown() throws IOException {
    List<Judged> supported = judged(true);
    assertThat(supported.stream().filter(judged -> !judged.isRight()).count())
        .isLessThanOrEqualTo((long) (DROPPED * supported.size()));
  }

  private List<Judged> judged(boolean supported) throws IOException {
    return measure.judge(Path.of("evaluation/grounding/development.jsonl")).stream()
        .filter(judged -> judged.supported() == supported)
        .toList();
  }
}
