package org.bapassistant.safety;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that a word before them explains: file, claim, account, licence, plate, serial and card
 * numbers in English and French.
 */
final class NumbersByContext implements IdentifierFinder {

  private static final int SHORTEST = 3;

  /** Below this many digits a plain number after a plain word may be a count. */
  private static final int SURE = 4;

  private static final Map<IdentifierKind, String> WORDS = words();

  private static final Pattern CUE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:"
              + String.join("|", WORDS.values())
              + ")(?![\\p{L}])(?<filler>(?:[ :#°.=-]{1,3}(?:number|no|nb|num|numéro|numero|nº|n°|n|id|identifier"
              + "|collective|code|card|carte|file|dossier|plate|client|is|was|est|du|de la|de|the|sur|on|of|his|her|son|sa|'s)(?![\\p{L}])){0,4}"
              + "[ :#°.=(]{1,4})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Groups after a blank carry a digit; see {@link #find}. */
  private static final Pattern VALUE =
      Pattern.compile("[\\p{L}\\p{N}]{1,20}(?:[-/._][\\p{L}\\p{N}]{1,20}){0,6}");

  private static final Pattern UNIT =
      Pattern.compile(
          "(?i) ?(?:%|°|min|mins|minutes?|h|hours?|heures?|sec|s|steps?|pas|m|km|kg|lbs?|mg|ml|g|mm|cm|reps?|rép|x"
              + "|fois|times|visits?|visites?|séances?|sessions?|days?|jours?|weeks?|semaines?|months?|mois|years?|ans|patients?|people|personnes|participants|of|out|sur|/)(?!\\p{L}).*",
          Pattern.DOTALL);

  private static Map<IdentifierKind, String> words() {
    Map<IdentifierKind, String> words = new LinkedHashMap<>();
    words.put(
        IdentifierKind.HEALTH_NUMBER,
        "(?<HEALTH>ramq|ohip|phn|hcn|hin|msp|ahcip|ahc|mcp|uli|nam|nhs|medicare|health[ -](?:card|number|insurance|no)|carte soleil|carte d'assurance maladie"
            + "|assurance[ -]maladie|carte santé|numéro d'assurance maladie)");
    words.put(
        IdentifierKind.SIN,
        "(?<SIN>sin|nas|ssn|social insurance|social security|assurance sociale)");
    words.put(
        IdentifierKind.CLAIM_NUMBER,
        "(?<CLAIM>claim|cnesst|wsib|wcb|csst|saaq|worksafebc|worksafe|icbc|ivac|sinistre|réclamation|reclamation|vac|sst)");
    words.put(
        IdentifierKind.ACCOUNT,
        "(?<ACCOUNT>account|acct|compte|policy|police|contract|contrat|certificate|certificat|invoice|facture|receipt|reçu|membership"
            + "|member|membre|subscriber|abonné|adhérent|adhésion|group|groupe|blue cross|croix bleue|sun life|manulife|desjardins|iban|visa|mastercard|card|carte|transit|benefits?|insurance|assurances?|assurances? collectives?)");
    words.put(
        IdentifierKind.LICENCE,
        "(?<LICENCE>licen[cs]e|permis|permit|reg|registration|inscription|oppq|cpo|cpso|cmq|oiiq|passport|passeport|treaty|status card|certificat de statut|driver's|dl)");
    words.put(
        IdentifierKind.VEHICLE,
        "(?<VEHICLE>taxi|cab|truck|camion|van|plates?|plaque|immatriculation|immatriculé|immatriculée|vin|niv)");
    words.put(
        IdentifierKind.DEVICE,
        "(?<DEVICE>serial|s/n|n/s|podomètre|pedometer|série|serie|pacemaker|stimulateur|implant|implantable|device|appareil|imei|udi|neurostimulator|neurostimulateur|pump|pompe|tens|prosthesis|prothèse|lot|model no)");
    words.put(
        IdentifierKind.RECORD_NUMBER,
        "(?<RECORD>mrn|chart|charts|dossier|dossiers|file|record|emr|dmé|dme|ndm|patient|pt|client|patiente|hospital|unit|visit|encounter|referral|requisition|requête|requete|accession|case|ref|réf|reference|référence"
            + "|numéro|numero|number|no|n°|nº|#|hosp|id|matricule|employee|employé|employe|student|badge|badge|ticket|booking|room|chambre|locker|casier|study|participant|episode|épisode|order|commande|tracking)");
    return words;
  }

  @Override
  public List<Identifier> find(PlainText reading) {
    String text = reading.text();
    List<Identifier> found = new ArrayList<>();
    Matcher cue = CUE.matcher(text);
    int from = 0;
    while (from < text.length() && cue.find(from)) {
      int end = valueEnd(text, cue.end());
      boolean named = cue.group("filler").matches("(?s).*(?:[#°:=]|\\p{L}).*");
      if (end > cue.end() && isNumber(text, cue.end(), end, named, kind(cue))) {
        found.add(new Identifier(cue.end(), end, kind(cue)));
        from = end;
      } else {
        from = cue.start() + 1;
      }
    }
    return found;
  }

  private static IdentifierKind kind(Matcher cue) {
    return WORDS.keySet().stream()
        .filter(kind -> cue.group(group(kind)) != null)
        .findFirst()
        .orElse(IdentifierKind.RECORD_NUMBER);
  }

  private static String group(IdentifierKind kind) {
    return kind.name().replaceAll("_.*", "");
  }

  /** The value goes on over blanks while the next group is written in digits or short capitals. */
  private static int valueEnd(String text, int start) {
    Matcher value = VALUE.matcher(text);
    int end = start;
    int at = start;
    for (int groups = 0; groups < 6 && value.region(at, text.length()).lookingAt(); groups++) {
      String group = value.group();
      if (!isPart(group, groups)) {
        break;
      }
      end = value.end();
      at = end + 1;
      if (at >= text.length() || text.charAt(end) != ' ') {
        break;
      }
    }
    return end;
  }

  private static boolean isPart(String group, int before) {
    boolean digit = group.chars().anyMatch(Character::isDigit);
    boolean shortCapitals = group.length() <= 4 && group.chars().allMatch(Character::isUpperCase);
    return digit && (before == 0 || group.chars().noneMatch(Character::isLowerCase))
        || shortCapitals;
  }

  private static boolean isNumber(
      String text, int start, int end, boolean named, IdentifierKind kind) {
    String value = text.substring(start, end);
    long digits = value.chars().filter(Character::isDigit).count();
    boolean plain = value.chars().allMatch(Character::isDigit);
    boolean year = value.matches("(?:19|20)\\d{2}(?:[-/](?:19|20)?\\d{2})?");
    boolean fraction = value.matches("\\d{1,2}/\\d{1,3}");
    boolean unit = UNIT.matcher(text).region(end, Math.min(text.length(), end + 20)).matches();
    boolean weak = kind == IdentifierKind.RECORD_NUMBER && !named;
    int needed = plain && (weak || !named) ? SURE : SHORTEST;
    if (kind == IdentifierKind.VEHICLE) {
      return digits >= 2 && value.length() >= 5;
    }
    return digits >= needed
        && !(plain && unit && !named)
        && !(year && !named)
        && !fraction
        && !(weak && plain && digits < SURE + 1);
  }
}
