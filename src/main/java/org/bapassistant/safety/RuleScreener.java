package org.bapassistant.safety;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bapassistant.core.Language;
import org.bapassistant.core.Utterance;
import org.springframework.stereotype.Component;

/**
 * Screens by the rules of {@code safety/rules.yaml}. A first, simple gate: words, negation, general
 * questions.
 */
@Component
class RuleScreener implements Screener {

  private final SafetyRules rules = SafetyRules.load();
  private final IdentifierMask mask = new IdentifierMask();

  @Override
  public Screening screen(Utterance utterance) {
    IdentifierMask.Masked masked = mask.mask(utterance.text());
    Language language = LanguageGuess.of(masked.text());
    Language shown = utterance.language().orElse(language);
    return new Screening(masked.text(), masked.kinds(), alerts(masked.text(), shown), language);
  }

  private List<Alert> alerts(String text, Language language) {
    Tokens tokens = Tokens.of(text);
    List<Alert> alerts = new ArrayList<>();
    for (SafetyRules.Rule rule : rules.rules()) {
      evidence(rule, tokens)
          .map(
              words ->
                  new Alert(
                      rule.kind(),
                      rule.condition(),
                      rule.level(),
                      rule.status(),
                      words,
                      rules.text(rule, language)))
          .filter(
              alert ->
                  alerts.stream()
                      .noneMatch(
                          a ->
                              a.condition().equals(alert.condition())
                                  && a.status() == alert.status()))
          .ifPresent(alerts::add);
    }
    alerts.sort(Comparator.comparing((Alert a) -> !a.leads()).thenComparing(Alert::level));
    return alerts;
  }

  /** The words that fire a rule, or nothing; people spread one story over several sentences. */
  private Optional<List<String>> evidence(SafetyRules.Rule rule, Tokens tokens) {
    List<String> words = new ArrayList<>();
    for (List<Term> group : rule.groups()) {
      Optional<String> found = first(group, tokens);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      words.add(found.get());
    }
    return Optional.of(words.stream().distinct().toList());
  }

  private Optional<String> first(List<Term> group, Tokens tokens) {
    int from = 0;
    while (from < tokens.size()) {
      int to = sentenceEnd(tokens, from);
      if (!isGeneral(tokens, from, to)) {
        Optional<String> found = first(group, tokens, from, to);
        if (found.isPresent()) {
          return found;
        }
      }
      from = to;
    }
    return Optional.empty();
  }

  private static int sentenceEnd(Tokens tokens, int from) {
    int to = from;
    while (to < tokens.size() && tokens.get(to).sentence() == tokens.get(from).sentence()) {
      to++;
    }
    return to;
  }

  private Optional<String> first(List<Term> group, Tokens tokens, int from, int to) {
    for (int start = from; start < to; start++) {
      for (Term term : group) {
        int end = term.endAt(tokens, start);
        if (end >= 0 && !isNegated(tokens, from, start)) {
          return Optional.of(tokens.typed(start, end));
        }
      }
    }
    return Optional.empty();
  }

  private boolean isNegated(Tokens tokens, int from, int start) {
    int reach = Math.max(from, start - rules.negationReach());
    for (int i = start - 1; i >= reach; i--) {
      if (beginsAny(rules.turns(), tokens, i)) {
        return false;
      }
      if (beginsAny(rules.negations(), tokens, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isGeneral(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (beginsAny(rules.general(), tokens, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean beginsAny(List<Term> terms, Tokens tokens, int at) {
    for (Term term : terms) {
      if (term.endAt(tokens, at) >= 0) {
        return true;
      }
    }
    return false;
  }
}
