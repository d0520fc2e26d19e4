package org.bapassistant.safety;

import java.util.Comparator;
import java.util.List;
import org.bapassistant.core.Language;
import org.bapassistant.core.Utterance;

/**
 * Screens by the words, contexts and rules of the files in {@code safety/}; says nothing that is
 * not a fixed text. Safe for use by several threads.
 */
class RuleScreener implements Screener {

  private static final Comparator<Alert> MOST_URGENT_FIRST =
      Comparator.comparing((Alert alert) -> !alert.leads()).thenComparing(Alert::level);

  private final Detector detector;
  private final SafetyTexts texts;
  private final LocalPathways local;
  private final IdentifierMask mask = new IdentifierMask();

  RuleScreener(LocalPathways local) {
    SafetyRules rules = SafetyRules.load();
    this.detector = new Detector(rules);
    this.texts = SafetyTexts.load();
    this.local = local;
    texts.check(rules.rules());
  }

  @Override
  public Screening screen(Utterance utterance) {
    IdentifierMask.Masked masked = mask.mask(utterance.text());
    Language language = LanguageGuess.of(masked.text());
    Language shown = utterance.language().orElse(language);
    List<Alert> alerts =
        detector.find(masked.text()).stream()
            .map(finding -> alert(finding, shown))
            .sorted(MOST_URGENT_FIRST)
            .toList();
    return new Screening(masked.text(), masked.kinds(), alerts, language);
  }

  private Alert alert(Detector.Finding finding, Language language) {
    Rule rule = finding.rule();
    String text = texts.of(rule, language) + local.after(rule, language);
    return new Alert(
        rule.kind(), rule.condition(), rule.level(), rule.status(), finding.evidence(), text);
  }
}
