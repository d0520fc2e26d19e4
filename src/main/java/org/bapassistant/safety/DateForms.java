package org.bapassistant.safety;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Dates more exact than a year, in English and French. Two numbers with a stroke are a date only
 * where the words before say so: clinicians also write scores (6/10) and spans (3/7 is three days,
 * 2/52 two weeks, 4/12 four months).
 */
final class DateForms implements IdentifierFinder {

  private static final String MONTH =
      "(?:january|february|march|april|may|june|july|august|september|october|november|december"
          + "|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"
          + "|janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre"
          + "|janv|févr|fév|fev|avr|juil|déc)(?![\\p{L}])";
  private static final String WEEKDAY =
      "(?:(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday"
          + "|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?![\\p{L}])"
          + "|(?:mon|tues?|wed|thurs?|thu|fri|sat|sun)(?![\\p{L}])\\.?)";
  private static final String DAY = "(?:3[01]|[12]\\d|0?[1-9])(?!\\d)";
  private static final String ORDINAL = DAY + "(?:st|nd|rd|th)(?!\\p{L})";
  private static final String ORDINAL_WORD =
      "(?:(?:twenty|thirty)[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
          + "|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)"
          + "|premier|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize"
          + "|dix-sept|dix-huit|dix-neuf|vingt|vingt et un|vingt-(?:deux|trois|quatre|cinq|six|sept|huit|neuf)|trente|trente et un";
  private static final String YEAR = "(?:(?:19|20)\\d{2}|'\\d{2})(?!\\d)";
  private static final String TAIL_YEAR =
      "(?:(?:,? | of | de |, de |-|/|\\. )" + YEAR + "|-\\d{2}(?!\\d)| \\d{2}(?= ?[,.;)]))?";
  private static final String START = "(?<![\\p{L}\\p{N}.,/-])";
  private static final String END = "(?![\\p{L}\\p{N}]|[.,/-]\\d)";

  private static final Pattern CUE =
      Pattern.compile(
          "(?:seen|on|since|dob|d\\.?o\\.?b\\.?|born|birth(?:day|date)?|dated?|le|du|au|depuis|né|née|ddn|naissance|rdv|rendez-vous|appts?"
              + "|appointment|vue?s?|accident|injury|injured|doa|fell|fall|surgery|operated|opérée?|opéré|visit|visite|admitted|discharged|d/c|from|until"
              + "|jusqu'au|by|before|after|avant|après|booked|follow-?up|f/u|suivi|chute|tombée?|mri|irm|xr|x-ray|since|signed|signé|effective|week of"
              + "|semaine du|last seen|next|prochain|due|expires?|exp|loss|event|incident|sx|dx|onset)(?: (?:on|le|the|was|is|du|of|date|est))?[ :(]{1,3}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern STRONG_CUE =
      Pattern.compile(
          "(?:dob|d\\.o\\.b\\.?|born|birth(?:day|date)?|dated?|le|né|née|ddn|naissance|rdv|rendez-vous|appts?|appointment|seen|vue?s?|accident|doa"
              + "|operated|opérée?|admitted|discharged|booked|visit of|incident|injury date)(?: (?:on|le|the|was|is|du|est))?[ :(]{1,3}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern UNIT =
      Pattern.compile(
          " ?(?:minutes?|mins?|h|hours?|heures?|steps?|pas|reps?|répétitions?|sessions?|séances?|times|fois|days?|jours?|weeks?|semaines?"
              + "|kg|km|lbs?|%|/10|out of|sur 10|points?|people|patients?|visits?|sets?|x)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE);

  private static final IdentifierFinder FORMS =
      FormFinder.inTurn(
          List.of(
              FormFinder.checked(
                  IdentifierKind.DATE,
                  START
                      + "(?:19|20)\\d{2}([-/.])(?:1[0-2]|0?[1-9])\\1(?:3[01]|[12]\\d|0?[1-9])(?:T\\d{2}:\\d{2}(?::\\d{2})?Z?)?(?![\\p{L}\\p{N}]|[/-]\\d)",
                  (match, text) -> true),
              FormFinder.checked(
                  IdentifierKind.DATE,
                  START
                      + "(?<a>\\d{1,2})(?<s> ?[-/.] ?)(?<b>\\d{1,2})\\k<s>(?<y>(?:19|20)\\d{2}|\\d{2})"
                      + END,
                  DateForms::isFull),
              FormFinder.checked(
                  IdentifierKind.DATE,
                  START + "(?<a>\\d{1,2})[-/.](?<b>\\d{1,2})" + END,
                  DateForms::isDayAndMonth),
              FormFinder.checked(
                  IdentifierKind.DATE,
                  "(?i)(?<![\\p{L}\\p{N}.,/])(?:"
                      + WEEKDAY
                      + ",? (?:the |le |de )?)?(?:"
                      + DAY
                      + "(?:st|nd|rd|th|er|e)?|"
                      + ORDINAL_WORD
                      + ")(?: of | de | du mois de |[ -])(?:"
                      + MONTH
                      + ")\\.?"
                      + TAIL_YEAR,
                  DateForms::isMonthWord),
              FormFinder.checked(
                  IdentifierKind.DATE,
                  "(?i)(?<![\\p{L}\\p{N}])(?:"
                      + WEEKDAY
                      + ",? )?(?:"
                      + MONTH
                      + ")\\.?,?[ -](?:the )?(?:"
                      + DAY
                      + "(?:st|nd|rd|th)?(?:(?:-| and | to | & )"
                      + DAY
                      + "(?:st|nd|rd|th)?)?|"
                      + ORDINAL_WORD
                      + ")(?![\\p{L}\\p{N}])"
                      + TAIL_YEAR,
                  DateForms::isMonthWord),
              FormFinder.checked(
                  IdentifierKind.DATE,
                  "(?i)(?<![\\p{L}\\p{N}])(?:" + MONTH + ")\\.?(?: of | de |,? |-|/)" + YEAR,
                  (match, text) -> true),
              FormFinder.checked(
                  IdentifierKind.DATE,
                  "(?i)(?<![\\p{L}\\p{N}])(?:"
                      + WEEKDAY
                      + ",? (?:the |le )?"
                      + DAY
                      + "(?:st|nd|rd|th)?)(?![\\p{L}\\p{N}]|[.,/:-]\\d| ?h(?!\\p{L})| ?[ap]\\.?m)",
                  (match, text) -> !isUnit(match, text)),
              FormFinder.checked(
                  IdentifierKind.DATE,
                  "(?i)(?<=\\b(?:on|by|until|since|after|before|from|for) the )" + ORDINAL,
                  (match, text) -> !text.startsWith(" visit", match.end()) && isLast(match, text)),
              FormFinder.checked(
                  IdentifierKind.DATE,
                  "(?i)(?<=\\b(?:rdv|rendez-vous|vu|vue|depuis|né|née|opéré|opérée|jusqu'au|revient|revoir|rencontre|suivi) (?:le|au) |\\b(?:rdv|jusqu'au|depuis|après|avant) le )"
                      + DAY
                      + END,
                  (match, text) -> !isUnit(match, text))));

  @Override
  public List<Identifier> find(PlainText reading) {
    return FORMS.find(reading);
  }

  private static boolean isFull(MatchResult match, String text) {
    int a = Integer.parseInt(match.group(1));
    int b = Integer.parseInt(match.group(3));
    String separator = match.group(2).strip();
    String year = match.group(4);
    boolean likely =
        year.length() == 4
            || separator.equals("/")
            || hasCue(STRONG_CUE, match, text)
            || !separator.equals(".")
                && match.group(1).length() == 2
                && match.group(3).length() == 2;
    boolean yearFirst = a > 31 && b <= 12 && year.length() == 2 && hasCue(CUE, match, text);
    return (isDay(a, b) && likely || yearFirst) && !isUnit(match, text);
  }

  private static boolean isDayAndMonth(MatchResult match, String text) {
    int a = Integer.parseInt(match.group(1));
    int b = Integer.parseInt(match.group(2));
    boolean scale = b == 10 || b == 7 || b == 12 || b == 5 || b == 4;
    boolean padded = match.group(1).length() == 2 && match.group(2).length() == 2;
    return isDay(a, b)
        && !isUnit(match, text)
        && hasCue(scale && !padded ? STRONG_CUE : CUE, match, text);
  }

  private static boolean isDay(int a, int b) {
    return a >= 1 && b >= 1 && (a <= 31 && b <= 12 || a <= 12 && b <= 31);
  }

  private static boolean hasCue(Pattern cue, MatchResult match, String text) {
    String before = text.substring(Math.max(0, match.start() - 40), match.start());
    var found = cue.matcher(before);
    return found.find()
        && (found.start() == 0 || !Character.isLetter(before.charAt(found.start() - 1)));
  }

  /** In lower case, "may 10 minutes" and "march 5 times" are no dates. */
  private static boolean isMonthWord(MatchResult match, String text) {
    String found = match.group();
    String lower = found.toLowerCase(Locale.ROOT);
    boolean verb =
        found.matches("(?s)(?:may|march|mar|sat|sun|dec|sep|sept|nov|oct|jan)\\b.*")
            && !lower.matches("(?s).*\\d(?:st|nd|rd|th)?,? (?:19|20)\\d{2}")
            && lower.startsWith("ma");
    boolean seven =
        lower.matches(
            "(?s)(?:sept|six|dix|neuf|huit|deux|trois|second|first|premier)[ -](?:sept|six)\\b.*");
    return !seven && !isUnit(match, text) && (!verb || hasCue(CUE, match, text));
  }

  private static boolean isUnit(MatchResult match, String text) {
    return UNIT.matcher(text)
        .region(match.end(), Math.min(text.length(), match.end() + 20))
        .lookingAt();
  }

  /** "The 14th" ends a phrase; in "the 14th repetition" it does not stand for a day. */
  private static boolean isLast(MatchResult match, String text) {
    int next = match.end();
    return next >= text.length()
        || text.charAt(next) != ' '
        || text.substring(next + 1)
            .matches(
                "(?s)(?:at|and|with|for|to|in|she|he|they|we|i|but|so|about|after|when|then|because|if|is|was|of)\\b.*");
  }
}
