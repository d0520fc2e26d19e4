package org.bapassistant.safety;

import java.util.Comparator;
import java.util.List;
import org.bapassistant.safety.Detector.Finding;
import org.bapassistant.safety.Reading.Suspicion;
import org.bapassistant.safety.ReadingWeights.Head;

/**
 * Reads a message as a whole, by what it resembles: a linear model (logistic regression) on what
 * the lexicon and the rules saw, on words, and on the meaning that the embedding models give. It
 * finds wordings that nobody foresaw, and doubts rules that fire on words of another sense
 * (decision 0017).
 */
final class SecondReader {

  static final String RED_FLAG = "red-flag";
  static final String CRISIS = "crisis";
  static final String ASK_BACK = "ask-back";
  static final List<String> CONDITIONS =
      List.of(
          "cauda-equina",
          "progressive-deficit",
          "malignancy",
          "infection",
          "fracture",
          "vascular",
          "axial-spa");
  static final List<String> DANGERS =
      List.of("suicide", "child", "vulnerable-adult", "partner-violence", "clinician-distress");

  /** Words shown as what triggered an alert. */
  private static final int EVIDENCE = 7;

  private final ReadingWeights weights;
  private final List<String> groups;

  SecondReader(SafetyRules rules, ReadingWeights weights) {
    this.weights = weights;
    this.groups =
        rules.lexicon().names().stream().filter(name -> !name.startsWith("cue-")).toList();
  }

  MessageFeatures features(Seen seen, List<Finding> findings, float[] meaning) {
    return FeatureReader.read(seen, groups, findings, meaning);
  }

  Reading read(Seen seen, List<Finding> findings, float[] meaning) {
    MessageFeatures features = features(seen, findings, meaning);
    return new Reading(
        suspicion(RED_FLAG, CONDITIONS, features, seen),
        suspicion(CRISIS, DANGERS, features, seen),
        probability(weights.head(ASK_BACK), features));
  }

  private Suspicion suspicion(
      String question, List<String> names, MessageFeatures features, Seen seen) {
    Head head = weights.head(question);
    return new Suspicion(
        probability(head, features), likeliest(names, features), evidence(seen, head));
  }

  private static double probability(Head head, MessageFeatures features) {
    return 1 / (1 + Math.exp(-head.logOdds(features)));
  }

  private String likeliest(List<String> names, MessageFeatures features) {
    return names.stream()
        .max(Comparator.comparingDouble(name -> weights.head(name).logOdds(features)))
        .orElseThrow();
  }

  /** The run of words, within one sentence, that speaks most for the alert. */
  private static List<String> evidence(Seen seen, Head head) {
    Words words = seen.words();
    double[] pulls = new double[words.size()];
    for (int i = 0; i < pulls.length; i++) {
      for (int place : FeatureReader.places(seen, i)) {
        pulls[i] += head.weights()[place];
      }
    }
    double best = Double.NEGATIVE_INFINITY;
    int from = 0;
    int to = -1;
    for (int i = 0; i < pulls.length; i++) {
      double sum = 0;
      for (int j = i;
          j < Math.min(pulls.length, i + EVIDENCE)
              && words.get(j).sentence() == words.get(i).sentence();
          j++) {
        sum += pulls[j];
        if (sum > best) {
          best = sum;
          from = i;
          to = j;
        }
      }
    }
    return to < from ? List.of() : List.of(words.typed(from, to));
  }
}
