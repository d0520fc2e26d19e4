package org.bapassistant.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What has no place in a file of the knowledge base: HTML, pictures, addresses that could run
 * something, characters that nobody sees. Cards are words.
 */
final class ActiveContent {

  private record Kind(Pattern pattern, String message) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              Pattern.compile("</?[a-zA-Z][^>\n]{0,500}>|<!--|<![a-zA-Z\\[]|<\\?[a-z]"),
              "HTML stands here; write the words alone, and '<' before a number as 'less than'"),
          new Kind(Pattern.compile("!\\["), "a picture stands here; a card is words, leave it out"),
          new Kind(
              Pattern.compile("(?i)\\b(?:javascript|vbscript|data|file|blob|about):\\S"),
              "an address that could run or open something stands here; leave it out"),
          new Kind(
              Pattern.compile("]\\((?!https://)"),
              "a link leads elsewhere than to https; name the source in sources.yaml instead"),
          new Kind(
              Pattern.compile("[\\p{Cf}&&[^\\x{200D}]]|[\\p{Cc}&&[^\\t]]|[\\x{E000}-\\x{F8FF}]"),
              "a character that nobody sees stands here; type the line anew"));

  private ActiveContent() {}

  /** Every fault of a file, by line. */
  static List<Fault> in(String file, String content) {
    List<Fault> faults = new ArrayList<>();
    String[] lines = content.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      for (Kind kind : KINDS) {
        if (kind.pattern().matcher(lines[i]).find()) {
          faults.add(new Fault(file, i + 1, kind.message()));
        }
      }
    }
    return faults;
  }
}
