package org.bapassistant.slots;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;

/** The activity of a plan: of what the rules left, the first part that names something. */
final class Activity {

  private static final int MOST = 60;

  private Activity() {}

  static Optional<SlotReading.Found> of(String left, SlotRules rules) {
    return Arrays.stream(left.split("[|,;.!?()]"))
        .map(part -> bare(part, rules))
        .filter(part -> part.length() > 2 && !rules.nothing().matcher(part).matches())
        .map(part -> part.length() > MOST ? part.substring(0, MOST) : part)
        .map(part -> new SlotReading.Found(part, part, false))
        .findFirst();
  }

  private static String bare(String part, SlotRules rules) {
    String text = part.strip();
    for (Matcher opener = rules.openers().matcher(text);
        opener.find();
        opener = rules.openers().matcher(text)) {
      text = text.substring(opener.end()).strip();
    }
    return text;
  }
}
