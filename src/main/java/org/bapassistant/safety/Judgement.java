package org.bapassistant.safety;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bapassistant.safety.Detector.Finding;
import org.bapassistant.safety.Reading.Suspicion;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Weighs what the rules found against how the second reader read it, by the limits of {@code
 * safety/reading.yaml}: what a rule found stays, is asked back when the reader doubts it, or falls
 * when the reader is sure of another sense; what no rule found is raised when the reader is sure,
 * asked back when it is not.
 */
record Judgement(
    Limits redFlag,
    Limits crisis,
    double askBack,
    double askRatherThanAlert,
    Map<String, UrgencyLevel> levels) {

  private static final String FILE = "/safety/reading.yaml";

  /**
   * Probabilities, 0..1, ascending.
   *
   * @param dismiss below this what a rule found is let fall
   * @param doubt below this what a rule found is asked back
   * @param ask from here something is asked back that no rule found
   * @param alert from here something is raised that no rule found
   */
  record Limits(double dismiss, double doubt, double ask, double alert) {}

  /**
   * Reads the file of the class path.
   *
   * @throws IllegalStateException as {@code file:line: what is wrong}
   */
  static Judgement load() {
    return of(YamlFile.resource(FILE));
  }

  static Judgement of(YamlFile file) {
    Map<String, Node> entries = file.map(file.root());
    Map<String, UrgencyLevel> levels = new LinkedHashMap<>();
    Node levelsNode = file.required(entries, "levels", file.root());
    file.map(levelsNode)
        .forEach((name, node) -> levels.put(name, file.read(node, UrgencyLevel::valueOf)));
    for (String name : SecondReader.CONDITIONS) {
      file.required(file.map(levelsNode), name, levelsNode);
    }
    for (String name : SecondReader.DANGERS) {
      file.required(file.map(levelsNode), name, levelsNode);
    }
    return new Judgement(
        limits(file, file.required(entries, "red-flag", file.root())),
        limits(file, file.required(entries, "crisis", file.root())),
        file.read(file.required(entries, "ask-back", file.root()), Judgement::share),
        file.read(file.required(entries, "ask-rather-than-alert", file.root()), Judgement::factor),
        Map.copyOf(levels));
  }

  private static Limits limits(YamlFile file, Node node) {
    Map<String, Node> entries = file.map(node);
    double[] limits =
        List.of("dismiss", "doubt", "ask", "alert").stream()
            .mapToDouble(name -> file.read(file.required(entries, name, node), Judgement::share))
            .toArray();
    for (int i = 1; i < limits.length; i++) {
      if (limits[i] < limits[i - 1]) {
        throw file.fault(node, "the limits must rise: dismiss, doubt, ask, alert");
      }
    }
    return new Limits(limits[0], limits[1], limits[2], limits[3]);
  }

  private static double share(String written) {
    try {
      double share = Double.parseDouble(written);
      if (share >= 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("write a number between 0 and 1 here, as in 0.5", e);
    }
    throw new IllegalArgumentException("write a number between 0 and 1 here, as in 0.5");
  }

  private static double factor(String written) {
    try {
      double factor = Double.parseDouble(written);
      if (factor >= 1) {
        return factor;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("write a number of 1 or more here, as in 2", e);
    }
    throw new IllegalArgumentException("write a number of 1 or more here, as in 2");
  }

  /** The most urgent first is not promised; conditions stand once each. */
  List<Finding> weigh(List<Finding> found, Reading reading) {
    List<Finding> weighed = new ArrayList<>();
    for (Finding finding : found) {
      weigh(finding, reading, weighed);
    }
    return raise(weighed, reading);
  }

  /**
   * What was found and what only the second reader sees; nothing falls or is doubted. For messages
   * that try to steer the assistant: the reader learned from none, and must not be talked out of an
   * alert.
   */
  List<Finding> raise(List<Finding> found, Reading reading) {
    List<Finding> weighed = new ArrayList<>(found);
    if (weighed.stream().noneMatch(f -> !isOfPeople(f.rule()) && isAlert(f.rule()))) {
      Suspicion suspicion = reading.redFlag();
      if (suspicion.probability() >= redFlag.ask()) {
        add(weighed, suspicion, suspicion.probability() >= redFlag.alert());
      }
    }
    if (weighed.stream().noneMatch(f -> isOfPeople(f.rule()) && isAlert(f.rule()))) {
      double danger = reading.danger().probability();
      boolean sure = danger >= crisis.alert() && !isRatherAQuestion(reading);
      if (danger >= crisis.ask()) {
        add(weighed, reading.danger(), sure);
      }
    }
    if (reading.askBack() >= askBack && weighed.stream().noneMatch(f -> isOfPeople(f.rule()))) {
      add(weighed, reading.danger(), false);
    }
    return List.copyOf(weighed);
  }

  private void weigh(Finding finding, Reading reading, List<Finding> weighed) {
    Rule rule = finding.rule();
    boolean people = isOfPeople(rule);
    double probability =
        people
            ? Math.max(reading.danger().probability(), reading.askBack())
            : reading.redFlag().probability();
    Limits limits = people ? crisis : redFlag;
    if (probability < limits.dismiss()) {
      return;
    }
    boolean doubted =
        isAlert(rule) && (probability < limits.doubt() || people && isRatherAQuestion(reading));
    weighed.add(doubted ? new Finding(rule.askingBack(), finding.evidence()) : finding);
  }

  /** Passive despair and the like: to be asked about before anybody is alarmed. */
  private boolean isRatherAQuestion(Reading reading) {
    return reading.askBack() > askRatherThanAlert * reading.danger().probability();
  }

  private static boolean isOfPeople(Rule rule) {
    return rule.kind() != Alert.Kind.RED_FLAG;
  }

  private static boolean isAlert(Rule rule) {
    return rule.status() == Alert.Status.ALERT;
  }

  private void add(List<Finding> weighed, Suspicion suspicion, boolean sure) {
    String name = suspicion.condition();
    weighed.removeIf(finding -> sure && finding.rule().condition().equals(name));
    if (weighed.stream().noneMatch(finding -> finding.rule().condition().equals(name))) {
      Rule rule = Rule.learned(name, kind(name), levels.getOrDefault(name, UrgencyLevel.E1));
      weighed.add(new Finding(sure ? rule : rule.askingBack(), suspicion.evidence()));
    }
  }

  /** Every alert and question that may come from the second reader alone; each needs a text. */
  List<Rule> possible() {
    return Stream.concat(SecondReader.CONDITIONS.stream(), SecondReader.DANGERS.stream())
        .map(name -> Rule.learned(name, kind(name), levels.getOrDefault(name, UrgencyLevel.E1)))
        .flatMap(rule -> Stream.of(rule, rule.askingBack()))
        .toList();
  }

  private static Alert.Kind kind(String name) {
    if (SecondReader.CONDITIONS.contains(name)) {
      return Alert.Kind.RED_FLAG;
    }
    return name.equals("suicide") || name.equals("clinician-distress")
        ? Alert.Kind.CRISIS
        : Alert.Kind.SAFEGUARDING;
  }
}
