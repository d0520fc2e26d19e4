package org.bapassistant.channels.terminal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bapassistant.answering.GroundingMeasure;
import org.bapassistant.answering.GroundingMeasure.Judged;
import org.bapassistant.grounding.SentenceVerifier;
import org.bapassistant.knowledge.KnowledgeBaseReader;

/**
 * {@code measure --grounding}: how many planted sentences are caught and how many supported ones
 * are shown, by kind.
 */
final class MeasureGroundingCommand {

  private MeasureGroundingCommand() {}

  static int run(List<Path> files, Path knowledgeBase, boolean details, PrintStream out)
      throws IOException {
    GroundingMeasure measure =
        new GroundingMeasure(new SentenceVerifier(), KnowledgeBaseReader.read(knowledgeBase));
    for (Path file : files) {
      out.println(file.getFileName());
      List<Judged> judged = measure.judge(file);
      print("supported sentences shown", judged, true, out);
      print("planted sentences caught", judged, false, out);
      if (details) {
        judged.stream()
            .filter(sentence -> !sentence.isRight())
            .forEach(s -> out.printf("  %s %s %s%n", s.kind(), s.reason(), s.sentence()));
      }
    }
    return 0;
  }

  private static void print(String title, List<Judged> judged, boolean supported, PrintStream out) {
    Map<String, int[]> byKind = new TreeMap<>();
    judged.stream()
        .filter(sentence -> sentence.supported() == supported)
        .forEach(
            sentence -> {
              count(byKind, sentence.kind(), sentence.isRight());
              count(byKind, "all", sentence.isRight());
            });
    out.println("  " + title);
    byKind.forEach((kind, tally) -> out.printf("    %-16s %d of %d%n", kind, tally[0], tally[1]));
  }

  private static void count(Map<String, int[]> byKind, String kind, boolean right) {
    int[] tally = byKind.computeIfAbsent(kind, k -> new int[2]);
    tally[0] += right ? 1 : 0;
    tally[1]++;
  }
}
