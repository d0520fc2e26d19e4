package org.bapassistant.curation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes who keeps a card, who read it and by when it is to be read again into its file, so that
 * nobody has to type it.
 */
final class ReviewStamp {

  /** Days until a card is to be read again. */
  static final int DAYS = 90;

  private ReviewStamp() {}

  /**
   * A card file as it is published.
   *
   * @param reviewer who read and published it
   */
  static String on(String content, String author, String reviewer, LocalDate today) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("status", "published");
    fields.put("owner", author);
    fields.put("reviewed_by", reviewer);
    fields.put("reviewed_on", today.toString());
    fields.put("review_due", today.plusDays(DAYS).toString());
    String stamped = content;
    for (Map.Entry<String, String> field : fields.entrySet()) {
      stamped = with(stamped, field.getKey(), field.getValue());
    }
    return stamped;
  }

  /** Replaces the field, or adds it as the last one of the front matter. */
  private static String with(String content, String field, String value) {
    String line = field + ": " + value;
    Matcher written = Pattern.compile("(?m)^" + field + ":.*$").matcher(content);
    if (written.find()) {
      return written.replaceFirst(Matcher.quoteReplacement(line));
    }
    Matcher end = Pattern.compile("(?s)\\A(---\\R.*?)(\\R---)").matcher(content);
    return end.find()
        ? end.replaceFirst("$1" + Matcher.quoteReplacement("\n" + line) + "$2")
        : content;
  }
}
