package org.bapassistant.safety;

import java.util.List;

/** Codes that nothing explains but that are too long to be anything else than somebody's number. */
final class CodeForms implements IdentifierFinder {

  private static final int SHORTEST = 5;
  private static final String PUBLIC =
      "(?i)(?:nct|isrctn|actrn|crd|prospero|pmid|pmc|doi|isbn|issn|iso|icd|covid|sars|en|din|npn|ng|cg|ta).*";

  private static final IdentifierFinder FORMS =
      FormFinder.inTurn(
          List.of(
              FormFinder.checked(
                  IdentifierKind.RECORD_NUMBER,
                  "(?<![\\p{L}\\p{N}./-])[A-Z0-9]{1,12}(?:-[A-Z0-9]{1,12}){0,5}(?![\\p{L}\\p{N}]|[./-][\\p{L}\\p{N}])",
                  (match, text) -> isCode(match.group()))));

  @Override
  public List<Identifier> find(PlainText reading) {
    return FORMS.find(reading);
  }

  private static boolean isCode(String code) {
    long digits = code.chars().filter(Character::isDigit).count();
    boolean letter = code.chars().anyMatch(Character::isLetter);
    long groups = code.chars().filter(c -> c == '-').count();
    return digits >= SHORTEST
        && (letter || groups >= 1 && digits > SHORTEST + 1)
        && !code.matches(PUBLIC);
  }
}
