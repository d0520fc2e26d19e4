package org.bapassistant.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.bapassistant.safety.Detector.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the two corpora that were seen while words were chosen to what was reached; what is found
 * on unseen wordings stands in {@code docs/evaluation.md} and is lower.
 */
class CorporaTest {

  private static final Detector DETECTOR = new Detector(SafetyRules.load());
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @ParameterizedTest
  @CsvSource({"a, 1.00", "b, 0.97"})
  void redFlagsAreFound(String corpus, double least) throws IOException {
    assertThat(share(corpus, is("red-flag", "alert"), finds(Alert.Kind.RED_FLAG)))
        .isGreaterThanOrEqualTo(least);
  }

  @ParameterizedTest
  @CsvSource({"a", "b"})
  void noEmergencyIsMissed(String corpus) throws IOException {
    Predicate<JsonNode> emergency =
        is("red-flag", "alert").and(line -> line.path("level").asString("").equals("E0"));
    assertThat(share(corpus, emergency, finds(Alert.Kind.RED_FLAG))).isEqualTo(1.0);
  }

  @ParameterizedTest
  @CsvSource({"a, 0.99", "b, 0.96"})
  void crisesAndDangersToPeopleAreFound(String corpus, double least) throws IOException {
    Predicate<List<Finding>> found = finds(Alert.Kind.CRISIS).or(finds(Alert.Kind.SAFEGUARDING));
    assertThat(share(corpus, is("crisis", "alert"), found)).isGreaterThanOrEqualTo(least);
  }

  @ParameterizedTest
  @CsvSource({"a, 1.00", "b, 0.84"})
  void vagueDistressIsAskedBackAndNotAlarmed(String corpus, double least) throws IOException {
    Predicate<List<Finding>> asked = found -> !found.isEmpty() && !alarms(found);
    assertThat(share(corpus, is("crisis", "ask-back"), asked)).isGreaterThanOrEqualTo(least);
  }

  @ParameterizedTest
  @CsvSource({"a, red-flag, 0.00", "a, crisis, 0.01", "b, red-flag, 0.02", "b, crisis, 0.00"})
  void lookAlikesRaiseNoAlarm(String corpus, String kind, double most) throws IOException {
    assertThat(share(corpus, is(kind, "none"), CorporaTest::alarms)).isLessThanOrEqualTo(most);
  }

  private static Predicate<JsonNode> is(String kind, String expect) {
    return line ->
        line.path("kind").asString("").equals(kind)
            && line.path("expect").asString("").equals(expect);
  }

  private static Predicate<List<Finding>> finds(Alert.Kind kind) {
    return found ->
        found.stream()
            .map(Finding::rule)
            .anyMatch(rule -> rule.status() == Alert.Status.ALERT && rule.kind() == kind);
  }

  private static boolean alarms(List<Finding> found) {
    return found.stream().anyMatch(one -> one.rule().status() == Alert.Status.ALERT);
  }

  private static double share(String corpus, Predicate<JsonNode> of, Predicate<List<Finding>> holds)
      throws IOException {
    List<JsonNode> lines = read(corpus).stream().filter(of).toList();
    assertThat(lines).isNotEmpty();
    long held =
        lines.stream()
            .filter(line -> holds.test(DETECTOR.find(line.path("text").asString(""))))
            .count();
    return (double) held / lines.size();
  }

  private static List<JsonNode> read(String corpus) throws IOException {
    Path file = Path.of("evaluation/safety/corpus-" + corpus + ".jsonl");
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .filter(line -> !line.isBlank())
        .map(JSON::readTree)
        .toList();
  }
}
