package org.bapassistant.safety;

import java.util.List;

/** Ages over 89, in digits and words; younger ages do not identify and stay. */
final class AgeForms implements IdentifierFinder {

  private static final String NUMBER = "(?<id>9\\d|1[01]\\d)";
  private static final String NO_UNIT =
      "(?!\\d|[.,:/]\\d| ?(?:%|°|/|-\\d|minutes?|mins?|h\\b|hours?|heures?|degrees?|degrés?|kg|km|m\\b|mg|ml|lbs?|pounds?|livres?|steps?|pas\\b|days?|jours?"
          + "|weeks?|semaines?|months?|mois|reps?|times|fois|points?|out of|sur\\b|percent|pour cent|\\$|dollars|secondes?|seconds?|sec|bpm|mmhg|cm\\b|metres?|mètres?|meters?))";
  private static final String WORD =
      "(?<id>ninety(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a |one )?hundred(?: and (?:one|two|three|four|five|six))?"
          + "|quatre-vingt-(?:dix(?:-(?:sept|huit|neuf))?|onze|douze|treize|quatorze|quinze|seize)"
          + "|quatre vingt (?:dix(?: (?:sept|huit|neuf))?|onze|douze|treize|quatorze|quinze|seize)|cent(?: (?:un|deux|trois|quatre|cinq))?)";
  private static final String YEARS =
      "[ -]{0,2}(?:years?|yrs?|y\\.?/?o\\.?\\b|yo\\b|y\\.o\\.?|ans\\b|an\\b|year-old|yr old)";

  private static final IdentifierFinder FORMS =
      FormFinder.inTurn(
          List.of(
              age("(?<![\\p{L}\\p{N}.,/-])" + NUMBER + "(?= ?-?" + YEARS + ")"),
              age("(?<![\\p{L}\\p{N}-])" + WORD + "(?=" + YEARS + ")"),
              age(
                  "(?<![\\p{L}])(?:aged?|turns?|turned|turning|is|was|'s|âgée? de|age de|a eu|aura|fête ses|fêtera ses|fêté ses|au seuil de ses|nearly|almost|just"
                      + "|presque|bientôt|already|déjà|now|at|est|dob|vieux de|vieille de|mes|ses|i'm|am|being|be)[ :]{1,2}"
                      + NUMBER
                      + NO_UNIT
                      + "(?=[ ,.;:!?)]|$)(?!\\.\\d)"),
              age(
                  "(?<![\\p{L}])(?:turns?|turned|turning|aged?|is|'s) "
                      + WORD
                      + "(?=[ ,.;!?)]|$)(?! ?(?:minutes|days|percent|steps|seconds|degrees|dollars))"),
              age("(?<![\\p{L}\\p{N}.,/-])" + NUMBER + "(?= ?[MFmf](?![\\p{L}\\p{N}/]))"),
              age("(?<![\\p{L}\\p{N}])[MFmf] ?" + NUMBER + "(?![\\p{N}.,/%]|[-]\\d)"),
              age("(?<=(?:[,(\\uE000] ?))" + NUMBER + "(?=(?:, | ?\\)))(?! ?%)")));

  private static FormFinder age(String pattern) {
    return FormFinder.of(IdentifierKind.AGE, "(?i)" + pattern);
  }

  @Override
  public List<Identifier> find(PlainText reading) {
    return FORMS.find(reading);
  }
}
