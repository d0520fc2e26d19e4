package org.bapassistant.safety;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Numbers whose form alone gives them away: telephone and fax, postal code, health card, social
 * insurance and card numbers, and any other long number.
 */
final class NumberForms implements IdentifierFinder {

  private static final String EXTENSION =
      "(?:,? ?(?:ext|extension|poste|x|#)\\.? ?:? ?\\d{1,6}(?!\\d))?";

  /** What stands before numbers that point at publications and trials, not at people. */
  private static final Pattern PUBLICATION =
      Pattern.compile(
          "(?i)(?:doi|pmid|pmcid|pmc|isbn|issn|nct|isrctn|actrn|prospero|crd|arxiv|ng|cd)[ :./#]{0,3}$|10\\.\\d{4,5}/\\S{0,60}$");

  private static final IdentifierFinder FORMS =
      FormFinder.inTurn(
          List.of(
              FormFinder.checked(
                  IdentifierKind.HEALTH_NUMBER,
                  "(?<![\\p{L}\\p{N}])\\p{L}{4}[ .-]?\\d{4}[ .-]?\\d{4}(?![\\p{L}\\p{N}])",
                  (match, text) -> isRamq(match.group())),
              FormFinder.of(
                  IdentifierKind.HEALTH_NUMBER,
                  "(?<![\\p{L}\\p{N}-])\\d{4}[ -]\\d{3}[ -]\\d{3}(?:[ -]?[A-Za-z]{2}(?!\\p{L}))?(?![\\p{N}])"),
              FormFinder.of(
                  IdentifierKind.HEALTH_NUMBER,
                  "(?<![\\p{L}\\p{N}-])\\d{10}[ -]?[A-Z]{2}(?![\\p{L}\\p{N}])"),
              FormFinder.of(
                  IdentifierKind.ACCOUNT,
                  "(?<![\\p{L}\\p{N}-])\\d{4}[ -]\\d{4}[ -]\\d{4}[ -]\\d{1,4}(?:[ -]\\d{1,3})?(?![\\p{N}])"),
              FormFinder.of(
                  IdentifierKind.ACCOUNT,
                  "(?<![\\p{L}\\p{N}])\\d{4}[ -]\\d{6}[ -]\\d{4,5}(?![\\p{N}])"),
              FormFinder.of(
                  IdentifierKind.ACCOUNT,
                  "(?<![\\p{L}\\p{N}])[A-Z]{2}\\d{2}[A-Z0-9]{11,30}(?![\\p{L}\\p{N}])"),
              FormFinder.of(
                  IdentifierKind.DEVICE,
                  "(?i)(?<![\\p{L}\\p{N}:-])[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}(?![\\p{L}\\p{N}:-])"),
              FormFinder.checked(
                  IdentifierKind.PHONE,
                  "(?<![\\p{L}\\p{N}.+/-])(?:\\+? ?1[ .-]{0,3})?(?:\\(\\d{3}\\)|\\d{3})[ ./-]{0,3}\\d{3}[ .-]{0,3}"
                      + "(?:\\d{4}|\\d{2}[ .-]\\d{2})(?![\\p{N}]|[.-]\\d)"
                      + EXTENSION,
                  NumberForms::isPhone),
              FormFinder.checked(
                  IdentifierKind.PHONE,
                  "(?<![\\p{L}\\p{N}])(?:\\+|00)\\d[\\d ().-]{6,20}\\d(?!\\d)" + EXTENSION,
                  (match, text) -> digits(match.group()) >= 8),
              FormFinder.checked(
                  IdentifierKind.PHONE,
                  "(?<![\\p{L}\\p{N}.,+/-])[2-9]\\d{2}[-.]\\d{4}(?![\\p{N}]|[.,/-]\\d)" + EXTENSION,
                  (match, text) -> !isCited(match, text)),
              FormFinder.checked(
                  IdentifierKind.SIN,
                  "(?<![\\p{L}\\p{N}.,/-])\\d{3}[ -]?\\d{3}[ -]?\\d{3}(?![\\p{N}]|[.,/-]\\d)",
                  (match, text) -> hasLuhnCheck(match.group()) && !isCited(match, text)),
              FormFinder.of(
                  IdentifierKind.SIN, "(?<![\\p{L}\\p{N}-])\\d{3}-\\d{2}-\\d{4}(?![\\p{N}-])"),
              FormFinder.of(
                  IdentifierKind.POSTAL_CODE,
                  "(?i)(?<![\\p{L}\\p{N}])[ABCEGHJ-NPRSTVXY]\\d[A-Z][ -]{0,2}\\d[A-Z]\\d(?![\\p{L}\\p{N}])"),
              FormFinder.checked(
                  IdentifierKind.DATE,
                  "(?<![\\p{L}\\p{N}.,/-])(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?![\\p{N}]|[.,/-]\\d)",
                  (match, text) -> !isCited(match, text)),
              FormFinder.checked(
                  IdentifierKind.RECORD_NUMBER,
                  "(?<![\\p{L}\\p{N}.,/-])\\d{7,30}(?![\\p{N}]|[.,/-]\\d|\\p{L})",
                  (match, text) -> !isCited(match, text))));

  @Override
  public List<Identifier> find(PlainText reading) {
    return FORMS.find(reading);
  }

  /** Capitals, or a birth date behind the letters: year, month (50 more for women) and day. */
  private static boolean isRamq(String number) {
    String digits = number.replaceAll("[^0-9]", "");
    int month = Integer.parseInt(digits.substring(2, 4)) % 50;
    int day = Integer.parseInt(digits.substring(4, 6));
    boolean born = month >= 1 && month <= 12 && day >= 1 && day <= 31;
    boolean capitals = number.substring(0, 4).chars().allMatch(Character::isUpperCase);
    return (capitals || born) && !number.matches("(?i)(?:pmid|isbn|issn|acct).*");
  }

  /** The North American plan has no area code and no exchange that begins with 0 or 1. */
  private static boolean isPhone(MatchResult match, String text) {
    String number = match.group().replaceAll("[^0-9x#]", "");
    String local = number.startsWith("1") ? number.substring(1) : number;
    return local.charAt(0) >= '2' && local.charAt(3) >= '2' && !isCited(match, text);
  }

  private static boolean isCited(MatchResult match, String text) {
    String before = text.substring(Math.max(0, match.start() - 80), match.start());
    return PUBLICATION.matcher(before).find();
  }

  private static long digits(String number) {
    return number.chars().filter(c -> c >= '0' && c <= '9').count();
  }

  /** Whether the digits pass the Luhn check, as every social insurance number does. */
  static boolean hasLuhnCheck(String number) {
    int sum = 0;
    boolean second = false;
    for (int i = number.length() - 1; i >= 0; i--) {
      if (Character.isDigit(number.charAt(i))) {
        int digit = number.charAt(i) - '0';
        int value = second ? 2 * digit : digit;
        sum += value > 9 ? value - 9 : value;
        second = !second;
      }
    }
    return sum % 10 == 0;
  }
}
