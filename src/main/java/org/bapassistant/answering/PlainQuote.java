package org.bapassistant.answering;

import java.util.regex.Pattern;

/**
 * Words of a document inside an answer in Markdown: nothing of them is a link, a picture, HTML, a
 * citation mark or emphasis, whoever renders the answer. Letters and sense stay.
 */
final class PlainQuote {

  /** A link or picture in Markdown. */
  private static final Pattern LINK =
      Pattern.compile("!?\\[([^\\[\\]]{0,500})]\\(([^()\\s]{0,500})[^()]{0,200}\\)");

  /** What turns an address into a link by itself. */
  private static final Pattern SCHEME =
      Pattern.compile(
          "(?i)\\b(?:[a-z][a-z0-9+.-]{1,20}:/{2,}|(?:javascript|data|vbscript|mailto|file|blob):|www\\.)");

  private PlainQuote() {}

  static String of(String quote) {
    String linked = LINK.matcher(quote.replace('\n', ' ')).replaceAll("$1 ($2)");
    return SCHEME
        .matcher(linked)
        .replaceAll("")
        .replace("*", "∗")
        .replace('`', '’')
        .replace('<', '‹')
        .replace('>', '›')
        .replace("![", "(")
        .replace('[', '(')
        .replace(']', ')')
        .replace("~~", "∼∼")
        .replace("__", "_ _");
  }
}
