package org.bapassistant.safety;

import java.util.List;

/** Street addresses with a number, streets named in full, rural routes and post office boxes. */
final class StreetAddresses implements IdentifierFinder {

  private static final String NUMBER =
      "(?<![\\p{L}\\p{N}.,/-])\\d{1,6}(?:[A-Za-z](?!\\p{L}))?(?:-\\d{1,5})?,? ";
  private static final String CAPITAL = "(?:\\p{Lu}[\\p{L}'.-]{0,25}|\\d{1,3}(?:st|nd|rd|th))";
  private static final String LONG_TYPE =
      "(?:Street|Avenue|Road|Drive|Crescent|Boulevard|Lane|Court|Way|Highway|Parkway|Terrace|Trail|Circle|Sideroad|Line|Concession|Close|Gate|Row|Grove|Heights|Mews)";
  private static final String TYPE =
      "(?:"
          + LONG_TYPE
          + "|St|Ave?|Rd|Dr|Cres|Cr|Blvd|Ln|Crt|Ct|Hwy|Pkwy|Terr?|Trl|Pl|Place|Square|Sq|Hill|Park|Point|Quay|Alley|Loop|Path|Rise|Bay|Cove|View|Gardens)";
  private static final String SIDE =
      "(?:,? (?:N|S|E|W|O|NE|NW|SE|SW|North|South|East|West|Nord|Sud|Est|Ouest|nord|sud|est|ouest)(?![\\p{L}])\\.?)?";
  private static final String UNIT =
      "(?:,? ?(?:[Aa]pt|[Aa]partment|[Uu]nit|[Ss]uite|[Aa]pp|[Aa]ppt|[Aa]ppartement|[Bb]ureau|[Ll]ocal|[Ll]ogement|[Pp]orte|[Rr]m|#|APT|UNIT)\\.?,? ?#?(?:\\d{1,5}[A-Za-z]?|[A-Za-z]\\d{0,4})(?![\\p{L}\\p{N}]))?";
  private static final String FRENCH_TYPE =
      "(?:rue|avenue|av\\.|boulevard|boul\\.?|bd|chemin|ch\\.|rang|route|rte|montée|impasse|allée|croissant|terrasse|ruelle|autoroute|promenade|sentier|traverse|quai"
          + "|Rue|Avenue|Av\\.|Boulevard|Boul\\.?|Chemin|Ch\\.|Rang|Route|Rte|Montée|Côte|Place|Impasse|Allée|Croissant|Terrasse|Carré|Cours|Square|RUE|AVENUE|CHEMIN|Promenade)";
  private static final String LINK = "(?:(?:du|de la|des|de|le|la|les|aux?) |(?:de )?l'|d')?";
  private static final String FRENCH_NAME =
      "(?:"
          + LINK
          + "(?:\\p{Lu}[\\p{L}'.-]{0,30}|\\d{1,4}(?:e|er|ère|ième)?(?![\\p{L}\\p{N}]))(?: "
          + LINK
          + "\\p{Lu}[\\p{L}'.-]{0,30}){0,3})";
  private static final String ANY_FRENCH_NAME =
      "(?:"
          + FRENCH_NAME
          + "|(?:(?:du|de la|des|de|le|la|les) |(?:de )?l'|d')\\p{Ll}[\\p{L}'-]{2,25}|\\p{Ll}[\\p{L}'-]{3,25})";

  private static final IdentifierFinder FORMS =
      FormFinder.inTurn(
          List.of(
              address(
                  "(?<![\\p{L}\\p{N}])(?:[Pp]\\.? ?[Oo]\\.? ?[Bb]ox|P\\.?O\\.?B\\.?|C\\. ?P\\.|CP|[Cc]ase postale|RR ?#?|R\\.R\\. ?#?|[Bb]ox) ?#?\\d{1,6}(?!\\d|/)(?:, "
                      + FRENCH_TYPE
                      + " "
                      + FRENCH_NAME
                      + ")?"),
              address(
                  NUMBER
                      + "\\d{1,3}(?:e|er|ère|re|ième|ème)? (?:[Aa]venue|[Rr]ue|[Rr]ang|[Bb]oulevard|[Cc]hemin)(?!\\p{L})"
                      + SIDE
                      + UNIT),
              address(NUMBER + FRENCH_TYPE + ",? " + FRENCH_NAME + SIDE + UNIT),
              address(
                  NUMBER
                      + "(?i:rue|avenue|av\\.|boulevard|boul\\.?|chemin|rang),? "
                      + ANY_FRENCH_NAME
                      + SIDE
                      + UNIT),
              address(
                  NUMBER
                      + "(?:(?:N|S|E|W|North|South|East|West)\\.? )?(?:"
                      + CAPITAL
                      + " ){1,4}"
                      + TYPE
                      + "(?![\\p{L}])\\.?"
                      + SIDE
                      + UNIT),
              address(
                  "(?i)"
                      + NUMBER
                      + "(?:\\p{L}[\\p{L}'.-]{1,25} ){1,2}(?:street|avenue|road|drive|crescent|boulevard|lane|sideroad|blvd|cres|rd|ave)(?![\\p{L}])\\.?"
                      + SIDE
                      + UNIT),
              address(
                  "(?<=[^.!?:] )(?:"
                      + CAPITAL
                      + " ){1,3}"
                      + LONG_TYPE
                      + "(?![\\p{L}])"
                      + SIDE
                      + UNIT),
              address(
                  "(?<![\\p{L}\\p{N}])(?:rue|boulevard|boul\\.|chemin|rang|avenue|montée|croissant|Rue|Boulevard|Chemin|Rang|Montée) "
                      + FRENCH_NAME
                      + SIDE
                      + UNIT),
              address(
                  "(?<![\\p{L}\\p{N}])(?:Concession|County|Township|Range|Regional)(?: (?:Road|Rd|Line))? \\d{1,4}(?!\\d)"),
              address("(?<![\\p{L}\\p{N}])\\d{1,2}e [Rr]ang(?!\\p{L})")));

  private static FormFinder address(String pattern) {
    return FormFinder.checked(
        IdentifierKind.ADDRESS,
        pattern,
        (match, text) ->
            !match.group().matches("(?i)(?s).*\\b(?:one|no) way|.*\\b(?:front|bottom) line"));
  }

  @Override
  public List<Identifier> find(PlainText reading) {
    return FORMS.find(reading);
  }
}
