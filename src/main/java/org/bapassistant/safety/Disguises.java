package org.bapassistant.safety;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads text that is written so that people or filters do not: invisible characters, letters of
 * other scripts that look the same, digits for letters, letters apart, backwards, rot13, base64.
 *
 * @see <a href="https://www.unicode.org/reports/tr39/">Unicode Technical Standard 39, confusable
 *     characters</a>
 */
final class Disguises {

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\x{FE00}-\\x{FE0F}\\x{034F}]");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{16,4000}={0,2}");
  private static final Pattern LEET =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?=[\\p{L}\\d@$]*\\p{L})(?=[\\p{L}\\d@$]*[\\d@$])[\\p{L}\\d@$]{3,40}");
  private static final Pattern APART =
      Pattern.compile("(?<![\\p{L}\\d])(?:\\p{L}[ .\\-_*]{1,2}){5,400}\\p{L}(?![\\p{L}\\d])");
  private static final String LIKE = "аеорсухіјѕԁӏһАВЕКМНОРСТХІЈЅαεοριυνκΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
  private static final String SAME = "aeopcyxijsdlhABEKMHOPCTXIJSaeopiuvkABEZHIKMNOPTYX";
  private static final Map<Character, Character> DIGITS =
      Map.of(
          '0', 'o', '1', 'i', '3', 'e', '4', 'a', '5', 's', '7', 't', '8', 'b', '@', 'a', '$', 's');

  private Disguises() {}

  /** The text as a person sees it: nothing invisible, one alphabet in a word. */
  static String plain(String text) {
    if (text.chars().allMatch(c -> c < 0x250)) {
      return text.indexOf('\u00AD') < 0 ? text : INVISIBLE.matcher(text).replaceAll("");
    }
    String seen = INVISIBLE.matcher(text).replaceAll("");
    return WORD.matcher(Normalizer.normalize(seen, Normalizer.Form.NFKC))
        .replaceAll(word -> Matcher.quoteReplacement(oneAlphabet(word.group())));
  }

  /** A word of several scripts, with look-alikes in Latin letters. */
  private static String oneAlphabet(String word) {
    if (!LATIN.matcher(word).find()) {
      return word;
    }
    StringBuilder latin = new StringBuilder(word);
    for (int i = 0; i < latin.length(); i++) {
      int at = LIKE.indexOf(latin.charAt(i));
      if (at >= 0) {
        latin.setCharAt(i, SAME.charAt(at));
      }
    }
    return latin.toString();
  }

  /** What a sentence may say besides what it shows; empty for ordinary sentences. */
  static List<String> readings(String sentence, boolean looksOrdinary) {
    List<String> readings = new ArrayList<>();
    if (LEET.matcher(sentence).find()) {
      readings.add(
          LEET.matcher(sentence)
              .replaceAll(word -> Matcher.quoteReplacement(letters(word.group()))));
    }
    if (APART.matcher(sentence).find()) {
      readings.add(joined(sentence));
    }
    if (!looksOrdinary) {
      readings.add(new StringBuilder(sentence).reverse().toString());
      readings.add(rotated(sentence));
    }
    return readings;
  }

  /** Where base64 that holds text stands, if anywhere: start and end. */
  static Optional<int[]> encoded(String text) {
    Matcher matcher = BASE64.matcher(text);
    while (matcher.find()) {
      if (holdsText(matcher.group())) {
        return Optional.of(new int[] {matcher.start(), matcher.end()});
      }
    }
    return Optional.empty();
  }

  private static boolean holdsText(String code) {
    String whole = code.replace("=", "");
    if (whole.length() % 4 == 1) {
      return false;
    }
    String text = new String(Base64.getDecoder().decode(whole), StandardCharsets.UTF_8);
    long words = text.chars().filter(c -> Character.isLetter(c) || c == ' ').count();
    return text.indexOf('\uFFFD') < 0 && words * 10L >= text.length() * 8L;
  }

  private static String letters(String word) {
    StringBuilder letters = new StringBuilder();
    for (char c : word.toLowerCase(Locale.ROOT).toCharArray()) {
      letters.append(DIGITS.getOrDefault(c, c));
    }
    return letters.toString();
  }

  /** Letters that stand apart, put together; two blanks part words. */
  private static String joined(String sentence) {
    return APART
        .matcher(sentence)
        .replaceAll(
            run ->
                Matcher.quoteReplacement(
                    run.group()
                        .replaceAll("(?<=\\p{L})[ .\\-_*](?=\\p{L})", "")
                        .replaceAll(" {2}", " ")));
  }

  private static String rotated(String sentence) {
    StringBuilder rotated = new StringBuilder(sentence);
    for (int i = 0; i < rotated.length(); i++) {
      char c = rotated.charAt(i);
      char lower = Character.toLowerCase(c);
      if (lower >= 'a' && lower <= 'z') {
        rotated.setCharAt(i, (char) (c + (lower < 'n' ? 13 : -13)));
      }
    }
    return rotated.toString();
  }
}
