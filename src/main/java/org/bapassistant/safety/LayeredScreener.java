package org.bapassistant.safety;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bapassistant.core.Language;
import org.bapassistant.core.Utterance;
import org.bapassistant.safety.Detector.Finding;

/**
 * Screens in two layers: by the words, contexts and rules of the files in {@code safety/}, and by a
 * second reader that weighs what they found; says nothing that is not a fixed text. Until the
 * embedding models are loaded, some seconds after a start, the rules decide alone. Attempts to
 * steer the assistant are looked for by rules of their own; beside one, the second reader lets
 * nothing fall. Safe for use by several threads.
 */
class LayeredScreener implements Screener {

  private static final Comparator<Alert> MOST_URGENT_FIRST =
      Comparator.comparing((Alert alert) -> !alert.leads()).thenComparing(Alert::level);

  private final SafetyRules rules = SafetyRules.load();
  private final Detector detector = new Detector(rules);
  private final SecondReader reader = new SecondReader(rules, ReadingWeights.load());
  private final Judgement judgement = Judgement.load();
  private final MisuseDetector misuse = new MisuseDetector(MisuseRules.load());
  private final SafetyTexts texts = SafetyTexts.load();
  private final IdentifierMask mask = new IdentifierMask();
  private final LocalPathways local;
  private final Meanings meanings;

  LayeredScreener(LocalPathways local, Meanings meanings) {
    this.local = local;
    this.meanings = meanings;
    texts.check(rules.rules());
    texts.check(judgement.possible());
  }

  @Override
  public Screening screen(Utterance utterance) {
    IdentifierMask.Masked masked = mask.mask(utterance.text());
    Language language = LanguageGuess.of(masked.text());
    Language shown = utterance.language().orElse(language);
    String plain = Disguises.plain(masked.text());
    Seen seen = Seen.of(plain, rules);
    List<Finding> found = detector.find(seen);
    Optional<Misuse> steering = misuse.find(plain, shown);
    Encoding encoding = new Encoding(meanings);
    List<Alert> alerts =
        read(seen, found, encoding)
            .map(
                reading ->
                    steering.isPresent()
                        ? judgement.raise(found, reading)
                        : judgement.weigh(found, reading))
            .orElse(found)
            .stream()
            .map(finding -> alert(finding, shown))
            .sorted(MOST_URGENT_FIRST)
            .toList();
    return new Screening(
        masked.text(), masked.kinds(), alerts, language, steering, encoding.millis());
  }

  private Optional<Reading> read(Seen seen, List<Finding> found, Encoding encoding) {
    List<String> passages = Passages.of(seen.words());
    if (passages.size() <= 1) {
      return encoding.of(seen.words().message()).map(meaning -> reader.read(seen, found, meaning));
    }
    Optional<Reading> worst = Optional.empty();
    for (String passage : passages) {
      Seen part = Seen.of(passage, rules);
      Optional<Reading> reading =
          encoding.of(passage).map(m -> reader.read(part, detector.find(part), m));
      worst = worst.isEmpty() ? reading : reading.map(worst.get()::orWorse);
    }
    return worst;
  }

  /** Asks for meanings and keeps the time that they take. */
  private static final class Encoding {

    private final Meanings meanings;
    private double millis;

    Encoding(Meanings meanings) {
      this.meanings = meanings;
    }

    Optional<float[]> of(String text) {
      long start = System.nanoTime();
      Optional<float[]> meaning = meanings.of(text);
      millis += (System.nanoTime() - start) / 1e6;
      return meaning;
    }

    double millis() {
      return millis;
    }
  }

  private Alert alert(Finding finding, Language language) {
    Rule rule = finding.rule();
    String text = texts.of(rule, language) + local.after(rule, language);
    return new Alert(
        rule.kind(), rule.condition(), rule.level(), rule.status(), finding.evidence(), text);
  }
}
