package org.bapassistant.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The masking holds for any text: offsets, repetition, time. */
class IdentifierFuzzTest {

  private static final Path CORPUS = Path.of("src/test/resources/safety/identifiers-a.jsonl");
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final List<String> PIECES =
      List.of(
          "Marie",
          "Tremblay",
          "Mme ",
          "Dr. ",
          "le ",
          "3 mai ",
          "14/03/2024",
          "514-555-0142",
          "TREM 6153 0418",
          " ",
          ", ",
          ". ",
          "\n",
          "(",
          ")",
          "@",
          "a@b.org",
          "www.x.org/a",
          "12, rue des Érables",
          "H2X 1Y4",
          "9",
          "93 ans",
          "\u0301",
          "\u200D",
          "\u200F",
          "\uD83D\uDC69\u200D\uD83E\uDDB0",
          "\uD800",
          "\uE001",
          "[NAME]",
          "[DATE]",
          "90+",
          "'s ",
          "d'",
          "de ",
          "-",
          "McKenzie",
          "Gaspé",
          "in ",
          "chez ",
          "Clinique du Phare",
          "MRN 55120",
          "\u0645\u0631\u064A\u0645",
          "王伟",
          "İ",
          "ß",
          "#");

  private final IdentifierMask mask = new IdentifierMask();
  private final IdentifierDetector detector = new IdentifierDetector(NameLists.shipped());

  @Test
  void maskingTwiceChangesNothingMore() {
    Random random = new Random(18);
    for (int i = 0; i < 3_000; i++) {
      String text = anyText(random, 1 + random.nextInt(25));
      String once = mask.mask(text).text();
      assertThat(mask.mask(once).text()).as("masked twice: %s", text).isEqualTo(once);
    }
  }

  @Test
  void maskingTheCorpusTwiceChangesNothingMore() throws Exception {
    JsonMapper json = JsonMapper.builder().build();
    for (String line : Files.readAllLines(CORPUS, StandardCharsets.UTF_8)) {
      String once = mask.mask(json.readTree(line).path("text").asString("")).text();
      assertThat(mask.mask(once).text()).isEqualTo(once);
    }
  }

  @Test
  void identifiersLieInTheTextInOrderAndApart() {
    Random random = new Random(19);
    for (int i = 0; i < 3_000; i++) {
      String text = anyText(random, 1 + random.nextInt(25));
      int from = 0;
      for (Identifier identifier : detector.find(text)) {
        assertThat(identifier.start()).isGreaterThanOrEqualTo(from);
        assertThat(identifier.end()).isLessThanOrEqualTo(text.length());
        from = identifier.end();
      }
    }
  }

  @Test
  void decomposedLettersAndInvisibleCharactersHideNoName() {
    String apart = Normalizer.normalize("Mme Béatrice Côté dit non", Normalizer.Form.NFD);
    assertThat(mask.mask(apart).text()).isEqualTo("Mme [NAME] dit non");
    assertThat(mask.mask("Mme Trem\u200Dblay dit non").text()).isEqualTo("Mme [NAME] dit non");
    assertThat(mask.mask("call ５１４-５５５-０１４２ now").text()).isEqualTo("call [PHONE] now");
    assertThat(mask.mask("\uD83D\uDC69 Mme Roy \uD83D\uDC69").text())
        .isEqualTo("\uD83D\uDC69 Mme [NAME] \uD83D\uDC69");
  }

  /** Twice the text takes about twice the time; a quadratic finder would take four times. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "A",
        "1",
        "1-",
        "1 ",
        "A1",
        ".",
        "a.",
        "a@",
        "@",
        "Mme ",
        "Marie ",
        "Marie-",
        "d'",
        "12 rue ",
        "claim ",
        "claim #",
        "3/5 ",
        "le 3 ",
        "a.b-",
        "Clinique de ",
        "Park Lake ",
        "in A ",
        "www.",
        "(514) ",
        "x:",
        "[NAME]",
        "[",
        "90+",
        "\u0301",
        "é\u200D",
        "J.-",
        "no no no no ",
        "St. ",
        "Tremblay, "
      })
  void timeGrowsWithTheLengthOfHostileText(String piece) {
    String half = piece.repeat(2_000 / piece.length() + 1).substring(0, 2_000);
    String whole = half + half;
    time(half, 20);
    time(whole, 20);
    double ratio = (fastest(whole) + 100_000.0) / (fastest(half) + 100_000.0);
    assertThat(ratio).as("time of 4,000 to 2,000 characters of '%s'", piece).isLessThan(3.2);
  }

  private long fastest(String text) {
    return IntStream.range(0, 12).mapToLong(i -> time(text, 1)).min().orElseThrow();
  }

  /** In processor time, so that a busy machine does not count. */
  private long time(String text, int times) {
    long start = CLOCK.getCurrentThreadCpuTime();
    for (int i = 0; i < times; i++) {
      detector.find(text);
    }
    return (CLOCK.getCurrentThreadCpuTime() - start) / times;
  }

  private static String anyText(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      if (random.nextBoolean()) {
        text.append(' ');
      }
    }
    return text.toString();
  }
}
