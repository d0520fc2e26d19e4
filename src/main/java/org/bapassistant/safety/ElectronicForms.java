package org.bapassistant.safety;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;

/** E-mail and web addresses, IP addresses, handles and file names. */
final class ElectronicForms implements IdentifierFinder {

  private static final String DOMAIN_END =
      "(?:com|org|net|edu|gov|ca|fr|uk|us|io|me|info|health|care|clinic|app|dev|co|be|ch|eu|biz|tv)";

  /** Public sources that a clinician may cite; an address there points at no person. */
  private static final Set<String> PUBLIC_SOURCES =
      Set.of(
          "doi.org",
          "nice.org.uk",
          "who.int",
          "cochrane.org",
          "cochranelibrary.com",
          "ncbi.nlm.nih.gov",
          "pubmed.ncbi.nlm.nih.gov",
          "clinicaltrials.gov",
          "bmj.com",
          "jospt.org",
          "inesss.qc.ca",
          "canada.ca",
          "quebec.ca",
          "ontario.ca",
          "988.ca");

  private static final IdentifierFinder FORMS =
      FormFinder.inTurn(
          List.of(
              FormFinder.of(
                  IdentifierKind.EMAIL,
                  "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+'-]{1,64}"
                      + "(?:@| ?\\(at\\) ?| ?\\[at\\] ?| ?\\(arobase\\) ?)"
                      + "[\\p{L}\\p{N}-]{1,60}(?:\\.[\\p{L}\\p{N}-]{1,60}){1,5}"),
              FormFinder.checked(
                  IdentifierKind.URL,
                  "(?i)(?<![\\p{L}\\p{N}])(?:https?://|ftp://|www\\.)([^\\s<>\"\\uE000-\\uE0FF]{1,2000})(?<![.,;:!?)'])",
                  (match, text) -> !isPublicSource(match.group(1))),
              FormFinder.checked(
                  IdentifierKind.URL,
                  "(?i)(?<![\\p{L}\\p{N}@.-])[a-z0-9][a-z0-9-]{0,40}(?:\\.[a-z0-9-]{1,40}){0,4}\\."
                      + DOMAIN_END
                      + "(?![\\p{L}\\p{N}-])(?:/[^\\s<>\"\\uE000-\\uE0FF]{0,500})?",
                  (match, text) -> !isPublicSource(match.group())),
              FormFinder.checked(
                  IdentifierKind.URL,
                  "(?i)(?<![\\p{L}\\p{N}@./-])[a-z0-9-]{3,40}(?:\\.[a-z0-9-]{3,40}){0,3}\\.[a-z]{2,12}/[^\\s<>\"\\uE000-\\uE0FF]{3,500}",
                  (match, text) -> !isPublicSource(match.group())),
              FormFinder.checked(
                  IdentifierKind.IP,
                  "(?<![\\d.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\d.]?\\d)",
                  (match, text) -> isIpv4(match.group())),
              FormFinder.checked(
                  IdentifierKind.IP,
                  "(?i)(?<![\\p{L}\\p{N}:])[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?![\\p{L}\\p{N}:])",
                  (match, text) -> isIpv6(match.group())),
              FormFinder.of(
                  IdentifierKind.HANDLE,
                  "(?<![\\p{L}\\p{N}@/.<])@\\p{L}[\\p{L}\\p{N}_.-]{1,40}(?<![.-])"),
              FormFinder.checked(
                  IdentifierKind.FILE,
                  "(?i)(?<![\\p{L}\\p{N}._/\\\\-])[\\p{L}\\p{N}][\\p{L}\\p{N}._()-]{0,120}"
                      + "\\.(?:jpe?g|png|gif|bmp|tiff?|heic|webp|pdf|docx?|xlsx?|pptx?|odt|ods|rtf|txt|csv"
                      + "|mp3|mp4|m4a|mov|avi|wav|dcm|zip|eml|msg|pages|xml|json)(?![\\p{L}\\p{N}])",
                  ElectronicForms::tellsSomething)));

  @Override
  public List<Identifier> find(PlainText reading) {
    return FORMS.find(reading);
  }

  private static boolean isPublicSource(String address) {
    String host = address.toLowerCase(Locale.ROOT).split("[/?#:]", 2)[0];
    String bare = host.startsWith("www.") ? host.substring(4) : host;
    return PUBLIC_SOURCES.contains(bare);
  }

  private static boolean isIpv4(String address) {
    for (String part : address.split("\\.")) {
      if (Integer.parseInt(part) > 255) {
        return false;
      }
    }
    return true;
  }

  /** Times such as 10:30:00 have only digits and no empty part. */
  private static boolean isIpv6(String address) {
    long colons = address.chars().filter(c -> c == ':').count();
    boolean letters = address.chars().anyMatch(Character::isLetter);
    return address.length() >= 4
        && (colons == 7 || address.contains("::") && address.length() >= 5 && colons <= 7)
        && (letters || colons >= 4);
  }

  /** A name such as plan.pdf says nothing; a number, an underscore or a capital inside may. */
  private static boolean tellsSomething(MatchResult match, String text) {
    String name = match.group();
    String stem = name.substring(0, name.lastIndexOf('.'));
    return stem.chars().anyMatch(c -> !Character.isLowerCase(c));
  }
}
