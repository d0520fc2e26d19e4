package org.bapassistant.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message cut into sentences and boxes. A box is what is set apart from the text around it as if
 * a program were to read it: comments, role marks, code fences, brackets.
 */
final class Parts {

  /** How a part is set off. */
  enum Kind {
    SENTENCE,
    /** Brackets that people use too. */
    BRACKETS,
    /** Marks that only programs use. */
    MARKS
  }

  /**
   * A part.
   *
   * @param text as in the message, its marks included
   */
  record Part(Kind kind, String text) {}

  private static final String ROLES =
      "(?:system|sys|assistant|developer|admin|instructions?|inst|prompt|tool|context|retrieved[ _]?context|function|policy|question|user)";
  private static final Pattern BOX =
      Pattern.compile(
          "(?is)(?<marks><!--.{0,2000}?(?:-->|$)"
              + "|<\\|?/?(?:system|assistant|developer|admin|instructions?|tool|policy)\\|?>.{0,2000}?(?:</(?:system|assistant|developer|admin|instructions?|tool|policy)>|$)"
              + "|</?"
              + ROLES
              + ">"
              + "|<\\|im_start\\|>\\s*(?:system|assistant).{0,2000}?(?:<\\|im_end\\|>|$)|<\\|[a-z_]{2,20}\\|>"
              + "|\\[/?"
              + ROLES
              + "].{0,2000}?\\[/"
              + ROLES
              + "]"
              + "|```\\s*(?:system|assistant|prompt|instructions?).{0,2000}?(?:```|$)"
              + "|\\{[^{}]{0,60}\"role\"\\s*:\\s*\"(?:system|assistant|developer)\"[^{}]{0,2000}}"
              + "|(?:^|\\n)\\s*(?:#{1,4}\\s*|-{3,}[^\\n]{0,60}-{3,}\\s*)?(?:system|developer)\\s*:[^\\n]{0,2000}(?:\\n[^\\n]{1,2000})?)"
              + "|(?<brackets>\\{\\{.{1,1000}?}}|\\[[^\\[\\]]{12,1000}])");
  private static final Pattern END =
      Pattern.compile(
          "(?<=[.!?…。！？])[\"'”’»)\\]]{0,2}\\s+|(?<=[。！？])|\\n+|(?<=[.!?…][\"'”’»)]) (?=\\S)");

  private static final int LONGEST = 320;

  private Parts() {}

  static List<Part> of(String message) {
    List<Part> parts = new ArrayList<>();
    Matcher box = BOX.matcher(message);
    int from = 0;
    while (box.find()) {
      sentences(message.substring(from, box.start()), parts);
      parts.add(new Part(box.group("marks") != null ? Kind.MARKS : Kind.BRACKETS, box.group()));
      from = box.end();
    }
    sentences(message.substring(from), parts);
    return parts;
  }

  private static void sentences(String text, List<Part> parts) {
    Matcher end = END.matcher(text);
    int from = 0;
    while (end.find()) {
      add(text.substring(from, end.end()), parts);
      from = end.end();
    }
    add(text.substring(from), parts);
  }

  /** A sentence; one that does not end is cut between words, so that time stays in bounds. */
  private static void add(String sentence, List<Part> parts) {
    String left = sentence;
    while (left.length() > LONGEST) {
      int space = left.lastIndexOf(' ', LONGEST);
      int cut = space > 0 ? space : LONGEST;
      parts.add(new Part(Kind.SENTENCE, left.substring(0, cut)));
      left = left.substring(cut);
    }
    if (!left.isBlank()) {
      parts.add(new Part(Kind.SENTENCE, left));
    }
  }
}
