package org.bapassistant.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bapassistant.retrieval.Encoders;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sixty ways in which colleagues asked fifteen things, with the real embedding models. */
class GapClustersTest {

  @Test
  void whatMeansTheSameIsOneGap() throws IOException {
    List<Integer> right = new ArrayList<>();
    List<float[]> meanings = new ArrayList<>();
    try (Encoders encoders = new Encoders()) {
      for (String line : Files.readAllLines(Path.of("evaluation/gaps.jsonl"))) {
        JsonNode question = new JsonMapper().readTree(line);
        right.add(question.get("gap").asInt());
        meanings.add(unit(encoders.meaning(question.get("text").asString())));
      }
    }
    double index = adjustedRand(right, places(Clusters.of(meanings, Gaps.ALIKE), right.size()));
    assertThat(index).isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void theIndexIsOneForTheSameGroupsAndZeroForOneBigGroup() {
    List<Integer> groups = List.of(1, 1, 2, 2, 3, 3);
    assertThat(adjustedRand(groups, List.of(7, 7, 8, 8, 9, 9))).isCloseTo(1, within(1e-9));
    assertThat(adjustedRand(groups, List.of(0, 0, 0, 0, 0, 0))).isCloseTo(0, within(1e-9));
  }

  private static float[] unit(float[] meaning) {
    double length = 0;
    for (float part : meaning) {
      length += part * part;
    }
    for (int i = 0; i < meaning.length; i++) {
      meaning[i] /= (float) Math.sqrt(length);
    }
    return meaning;
  }

  private static List<Integer> places(List<List<Integer>> groups, int size) {
    List<Integer> places = new ArrayList<>(java.util.Collections.nCopies(size, -1));
    for (int group = 0; group < groups.size(); group++) {
      for (int member : groups.get(group)) {
        places.set(member, group);
      }
    }
    return places;
  }

  /**
   * @see <a href="https://doi.org/10.1007/BF01908075">Hubert and Arabie 1985</a>
   */
  private static double adjustedRand(List<Integer> one, List<Integer> other) {
    Map<Integer, Integer> rows = new HashMap<>();
    Map<Integer, Integer> columns = new HashMap<>();
    Map<List<Integer>, Integer> cells = new HashMap<>();
    for (int i = 0; i < one.size(); i++) {
      rows.merge(one.get(i), 1, Integer::sum);
      columns.merge(other.get(i), 1, Integer::sum);
      cells.merge(List.of(one.get(i), other.get(i)), 1, Integer::sum);
    }
    double together = pairs(cells.values());
    double inOne = pairs(rows.values());
    double inOther = pairs(columns.values());
    double expected = inOne * inOther / pairs(List.of(one.size()));
    return (together - expected) / ((inOne + inOther) / 2 - expected);
  }

  private static double pairs(Iterable<Integer> sizes) {
    double pairs = 0;
    for (int size : sizes) {
      pairs += size * (size - 1) / 2.0;
    }
    return pairs;
  }
}
