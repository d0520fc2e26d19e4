package org.bapassistant.safety;

/**
 * A word of a text.
 *
 * @param start its offset in the text
 * @param end where it ends, before a possessive 's
 * @param text as written
 * @param folded in lower case without accents
 * @param gap what stands between the word before and this one
 * @param starts whether a sentence, line, quotation or bracket starts with it, so that a capital
 *     says nothing
 * @param possessive whether 's follows
 */
record TextWord(
    int start,
    int end,
    String text,
    String folded,
    String gap,
    boolean starts,
    boolean possessive) {

  boolean isCapital() {
    int first =
        text.startsWith("al-") || text.startsWith("el-")
            ? text.codePointAt(3)
            : text.codePointAt(0);
    return Character.isUpperCase(first);
  }

  boolean isAllCapitals() {
    return text.length() > 1 && text.chars().noneMatch(Character::isLowerCase);
  }

  boolean isLetter() {
    return text.length() == 1 && Character.isLetter(text.charAt(0));
  }

  boolean isInitial() {
    return isLetter() && isCapital();
  }

  boolean hasDigit() {
    return text.chars().anyMatch(Character::isDigit);
  }

  /** As in WalkBack or STarT; McX, O'X and X-Y are names like others. */
  boolean isCamelCase() {
    for (int i = 1; i < text.length(); i++) {
      boolean joined = "-'".indexOf(text.charAt(i - 1)) >= 0;
      boolean mac = i == 2 && text.startsWith("Mc") || i == 3 && text.startsWith("Mac");
      boolean two = i == 2 && folded.matches("(?:de|le|la|du|st|di).*");
      if (Character.isUpperCase(text.charAt(i)) && !joined && !mac && !two) {
        return !isAllCapitals();
      }
    }
    return false;
  }

  /** Whether the word before stands right before, with at most a blank, or is an initial. */
  boolean follows(TextWord before) {
    return gap.equals(" ")
        || gap.equals("-")
        || before.isLetter() && (gap.equals(". ") || gap.equals("."));
  }
}
