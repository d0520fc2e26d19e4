package org.bapassistant.answering;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.bapassistant.core.Language;
import org.bapassistant.grounding.Evidence;
import org.bapassistant.grounding.SentenceVerifier;
import org.bapassistant.grounding.Verdict;
import org.bapassistant.knowledge.KnowledgeBase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Judges labelled sentences: {@code {"cards": ["just-fix-me"], "language": "en", "verdict":
 * "supported|refused", "kind": "paraphrase", "sentence": "… [1]"}}.
 */
public final class GroundingMeasure {

  private final SentenceVerifier verifier;
  private final KnowledgeBase knowledgeBase;

  /** A measure against the cards as they are. */
  public GroundingMeasure(SentenceVerifier verifier, KnowledgeBase knowledgeBase) {
    this.verifier = verifier;
    this.knowledgeBase = knowledgeBase;
  }

  /**
   * One sentence and what was made of it.
   *
   * @param supported whether it should be shown
   * @param shown whether it would be
   */
  public record Judged(
      String kind, String sentence, boolean supported, boolean shown, String reason) {

    /** Whether both agree. */
    public boolean isRight() {
      return supported == shown;
    }
  }

  /** All sentences of a file, in order. */
  public List<Judged> judge(Path file) throws IOException {
    JsonMapper json = new JsonMapper();
    List<Judged> judged = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (!line.isBlank()) {
        judged.add(judge(json.readTree(line)));
      }
    }
    return judged;
  }

  private Judged judge(JsonNode line) {
    Language language = Language.ofTag(line.path("language").asString("en")).orElse(Language.EN);
    String sentence = line.get("sentence").asString();
    Verdict verdict =
        verifier.verify(
            sentence, evidence(line, language), line.path("question").asString(""), language);
    return new Judged(
        line.path("kind").asString(""),
        sentence,
        line.get("verdict").asString().equals("supported"),
        verdict instanceof Verdict.Supported,
        verdict instanceof Verdict.Refused refused ? refused.reason().name() : "");
  }

  private List<Evidence> evidence(JsonNode line, Language language) {
    return new CardEvidence(
            StreamSupport.stream(line.get("cards").spliterator(), false)
                .map(JsonNode::asString)
                .map(
                    id ->
                        knowledgeBase
                            .card(id, language)
                            .orElseThrow(
                                () -> new IllegalArgumentException("there is no card " + id)))
                .collect(Collectors.toList()),
            knowledgeBase)
        .evidence();
  }
}
