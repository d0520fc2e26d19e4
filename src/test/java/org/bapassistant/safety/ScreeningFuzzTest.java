package org.bapassistant.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bapassistant.core.ConversationId;
import org.bapassistant.core.Utterance;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What holds for every text whatever; seeds are fixed, so a failure comes back. */
class ScreeningFuzzTest {

  private static final int LONGEST = 4_000;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final Detector DETECTOR = new Detector(SafetyRules.load());
  private static final Screener SCREENER = Screener.shipped(Meanings.none());

  @RepeatedTest(40)
  void anyUnicodeIsScreenedAndEvidenceStandsInTheText(RepetitionInfo run) {
    String text = anyUnicode(new Random(run.getCurrentRepetition()));
    for (Detector.Finding finding : DETECTOR.find(text)) {
      assertThat(finding.evidence())
          .isNotEmpty()
          .allSatisfy(words -> assertThat(text).contains(words));
    }
  }

  @RepeatedTest(20)
  void shuffledWordsOfTheLexiconAreScreenedWithinTheTimeOfATurn(RepetitionInfo run)
      throws IOException {
    String text = shuffled(new Random(run.getCurrentRepetition()));
    assertThat(millisFor(text)).isLessThan(500);
  }

  @Test
  void oneWordRepeatedToTheLimitIsNoCatastrophe() {
    for (String word : List.of("numb ", "not ", "(", "a", "no no ", "leg ", "'", "if she ", "1/")) {
      assertThat(millisFor(word.repeat(LONGEST / word.length()))).isLessThan(500);
    }
  }

  @RepeatedTest(10)
  void noiseAroundADangerDoesNotHideIt(RepetitionInfo run) {
    String noise = anyLetters(new Random(run.getCurrentRepetition()));
    List<Detector.Finding> found =
        DETECTOR.find(
            noise + ".\nBack pain and numb in the saddle area since yesterday.\n" + noise);
    assertThat(found).extracting(f -> f.rule().condition()).contains("cauda-equina");
  }

  /** Processor time, the best of three, so that a busy machine and cold code do not count. */
  private static long millisFor(String text) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = CLOCK.getCurrentThreadCpuTime();
      SCREENER.screen(new Utterance(text.strip(), new ConversationId("fuzz"), Optional.empty()));
      best = Math.min(best, Duration.ofNanos(CLOCK.getCurrentThreadCpuTime() - start).toMillis());
    }
    return best;
  }

  private static String anyUnicode(Random random) {
    StringBuilder text = new StringBuilder();
    while (text.length() < LONGEST - 2) {
      text.appendCodePoint(
          random.nextInt(3) == 0
              ? random.nextInt(Character.MAX_CODE_POINT + 1)
              : " numb saddle, not/3'".codePointAt(random.nextInt(20)));
    }
    return text.toString();
  }

  private static String anyLetters(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      text.append((char) ('\u4e00' + random.nextInt(2_000))).append(' ');
    }
    return text.toString();
  }

  private static String shuffled(Random random) throws IOException {
    try (InputStream file =
        ScreeningFuzzTest.class.getResourceAsStream("/safety/words-red-flags.yaml")) {
      assertThat(file).isNotNull();
      String[] words = new String(file.readAllBytes(), StandardCharsets.UTF_8).split("[^\\p{L}']+");
      StringBuilder text = new StringBuilder();
      while (text.length() < LONGEST - 40) {
        text.append(words[random.nextInt(words.length)]).append(' ');
      }
      return text.substring(0, Math.min(LONGEST, text.length()));
    }
  }
}
